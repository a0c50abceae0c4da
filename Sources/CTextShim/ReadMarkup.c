#include "CTextShim.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <limits.h>
#include <pthread.h>
#include <string.h>

static pthread_once_t once = PTHREAD_ONCE_INIT;

static void start_element(void *user, const xmlChar *name, const xmlChar **attributes) {
  const dossier_markup_events *events = user;
  events->start(events->context, (const char *)name, (const char *const *)attributes);
}

static void end_element(void *user, const xmlChar *name) {
  const dossier_markup_events *events = user;
  events->end(events->context, (const char *)name);
}

static void characters(void *user, const xmlChar *text, int count) {
  const dossier_markup_events *events = user;
  if (count > 0) events->text(events->context, text, (size_t)count);
}

static void start_element_ns(
  void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespace_count,
  const xmlChar **namespaces, int attribute_count, int default_count, const xmlChar **attributes) {
  (void)prefix; (void)uri; (void)namespace_count; (void)namespaces;
  (void)attribute_count; (void)default_count; (void)attributes;
  const dossier_markup_events *events = user;
  events->start(events->context, (const char *)name, NULL);
}

static void end_element_ns(void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
  (void)prefix; (void)uri;
  const dossier_markup_events *events = user;
  events->end(events->context, (const char *)name);
}

int dossier_read_html(const unsigned char *bytes, size_t count, const dossier_markup_events *events) {
  if (count > INT_MAX) return -1;
  if (count == 0) return 0;
  pthread_once(&once, xmlInitParser);
  htmlParserCtxtPtr parser = htmlCreateMemoryParserCtxt((const char *)bytes, (int)count);
  if (!parser) return -1;
  htmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElement = start_element;
  handler.endElement = end_element;
  handler.characters = characters;
  handler.ignorableWhitespace = characters;
  htmlSAXHandlerPtr own = parser->sax;
  parser->sax = &handler;
  parser->userData = (void *)events;
  htmlCtxtUseOptions(
    parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
  xmlCharEncodingHandlerPtr utf8 = xmlFindCharEncodingHandler("UTF-8");
  if (utf8) xmlSwitchToEncoding(parser, utf8);
  htmlParseDocument(parser);
  parser->sax = own;
  htmlFreeParserCtxt(parser);
  return 0;
}

int dossier_read_xml(const unsigned char *bytes, size_t count, const dossier_markup_events *events) {
  if (count > INT_MAX) return -1;
  pthread_once(&once, xmlInitParser);
  xmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = start_element_ns;
  handler.endElementNs = end_element_ns;
  handler.characters = characters;
  handler.ignorableWhitespace = characters;
  handler.cdataBlock = characters;
  xmlParserCtxtPtr parser = xmlCreateMemoryParserCtxt((const char *)bytes, (int)count);
  if (!parser) return -1;
  xmlSAXHandlerPtr own = parser->sax;
  parser->sax = &handler;
  parser->userData = (void *)events;
  // No entity is declared where there is no document type, so the limits that HUGE lifts guard nothing here.
  xmlCtxtUseOptions(parser, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE);
  xmlParseDocument(parser);
  int is_well_formed = parser->wellFormed;
  parser->sax = own;
  xmlFreeParserCtxt(parser);
  return is_well_formed ? 0 : -1;
}
