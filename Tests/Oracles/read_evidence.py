"""Reads what Dossier writes of citations, origins and sources with programs that know these formats.

read_evidence.py annotations|prov|csl|bibtex FILE: prints what was understood as JSON; exit status 1 with the reason if
anything is refused. rdflib and PyLD count, pyoxigraph is strict, prov reads PROV-O, citeproc-py and pybtex bibliographies.
"""
import json
import sys

ANNO = "http://www.w3.org/ns/oa#"
# The terms of http://www.w3.org/ns/anno.jsonld that are used here; nothing is fetched.
CONTEXT = {"@context": {
    "oa": ANNO, "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "dc": "http://purl.org/dc/elements/1.1/",
    "as": "http://www.w3.org/ns/activitystreams#", "xsd": "http://www.w3.org/2001/XMLSchema#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "id": {"@id": "@id", "@type": "@id"}, "type": {"@id": "@type", "@type": "@vocab"},
    "Annotation": "oa:Annotation", "AnnotationCollection": "as:OrderedCollection", "AnnotationPage": "as:OrderedCollectionPage",
    "SpecificResource": "oa:SpecificResource", "TextualBody": "oa:TextualBody", "TextQuoteSelector": "oa:TextQuoteSelector",
    "TextPositionSelector": "oa:TextPositionSelector", "describing": "oa:describing",
    "body": {"@id": "oa:hasBody", "@type": "@id"}, "target": {"@id": "oa:hasTarget", "@type": "@id"},
    "source": {"@id": "oa:hasSource", "@type": "@id"}, "selector": {"@id": "oa:hasSelector", "@type": "@id"},
    "scope": {"@id": "oa:hasScope", "@type": "@id"}, "exact": "oa:exact", "prefix": "oa:prefix", "suffix": "oa:suffix",
    "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"}, "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"},
    "value": "rdf:value", "format": "dc:format", "language": "dc:language", "label": "rdfs:label",
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"}, "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"},
    "first": {"@id": "as:first", "@type": "@id"}, "last": {"@id": "as:last", "@type": "@id"},
    "partOf": {"@id": "as:partOf", "@type": "@id"}, "items": {"@id": "as:items", "@type": "@id", "@container": "@list"},
    "total": {"@id": "as:totalItems", "@type": "xsd:nonNegativeInteger"},
    "startIndex": {"@id": "as:startIndex", "@type": "xsd:nonNegativeInteger"}}}


def annotations(path):
    from pyld import jsonld
    import pyoxigraph
    document = json.load(open(path, encoding="utf-8"))
    assert document["@context"] == "http://www.w3.org/ns/anno.jsonld"
    def load(url, options):
        assert url == "http://www.w3.org/ns/anno.jsonld", url
        return {"contextUrl": None, "documentUrl": url, "document": CONTEXT, "contentType": "application/ld+json"}
    quads = jsonld.to_rdf(document, {"format": "application/n-quads", "documentLoader": load})
    store = pyoxigraph.Store()
    store.load(quads.encode(), format=pyoxigraph.RdfFormat.N_QUADS)
    def of(subject, name):
        return [quad.object for quad in store.quads_for_pattern(subject, pyoxigraph.NamedNode(ANNO + name), None)]
    rdf = pyoxigraph.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    found = []
    for quad in store.quads_for_pattern(None, rdf, pyoxigraph.NamedNode(ANNO + "Annotation")):
        target, = of(quad.subject, "hasTarget")
        body, = of(quad.subject, "hasBody")
        entry = {"id": quad.subject.value, "body": body.value, "source": of(target, "hasSource")[0].value}
        for selector in of(target, "hasSelector"):
            for name in ["exact", "prefix", "suffix", "start", "end"]:
                for value in of(selector, name):
                    entry[name] = int(value.value) if name in ("start", "end") else value.value
        found.append(entry)
    assert len(found) == document["total"]
    return sorted(found, key=lambda entry: entry["id"])


def provenance(path):
    import prov.model
    import pyoxigraph
    import rdflib
    data = open(path, "rb").read()
    store = pyoxigraph.Store()
    store.load(data, format=pyoxigraph.RdfFormat.TURTLE)
    graph = rdflib.Graph()
    graph.parse(data=data, format="turtle")
    assert len(graph) == len(store), (len(graph), len(store))
    document = prov.model.ProvDocument.deserialize(content=data.decode(), format="rdf", rdf_format="turtle")
    space = "http://www.w3.org/ns/prov#"
    pairs = lambda name: sorted([str(s), str(o)] for s, o in graph.subject_objects(rdflib.URIRef(space + name)))
    return {
        "triples": len(store), "records": len(list(document.get_records())), "derived": pairs("wasDerivedFrom"),
        "quoted": pairs("wasQuotedFrom"), "primary": pairs("hadPrimarySource"), "alternate": pairs("alternateOf"),
        "values": sorted(str(o) for o in graph.objects(None, rdflib.URIRef(space + "value")))}


def csl(path):
    from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
    from citeproc.source.json import CiteProcJSON
    items = json.load(open(path, encoding="utf-8"))
    if not items:
        return []
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
    for item in items:
        bibliography.register(Citation([CitationItem(item["id"])]))
    return [str(entry) for entry in bibliography.bibliography()]


def bibtex(path):
    from pybtex.database import parse_file
    entries = parse_file(path, bib_format="bibtex").entries
    return {key: dict(entry.fields, type=entry.type, authors=len(entry.persons.get("author", [])))
            for key, entry in entries.items()}


if __name__ == "__main__":
    readers = {"annotations": annotations, "prov": provenance, "csl": csl, "bibtex": bibtex}
    try:
        print(json.dumps(readers[sys.argv[1]](sys.argv[2]), ensure_ascii=False, sort_keys=True))
    except ImportError as error:
        print(f"not installed: {error.name}")
        sys.exit(77)
