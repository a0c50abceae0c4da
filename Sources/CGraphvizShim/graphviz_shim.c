#define _GNU_SOURCE
#include "graphviz_shim.h"

// With pkg-config's -I; or straight from the default include path where no pkg-config program is installed.
#if __has_include(<gvc.h>)
#include <gvc.h>
#include <gvplugin.h>
#include <gvplugin_textlayout.h>
#else
#include <graphviz/gvc.h>
#include <graphviz/gvplugin.h>
#include <graphviz/gvplugin_textlayout.h>
#endif

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  void *items;
  int32_t count, capacity;
} list;

typedef struct {
  double width, height;
} size;

struct gvs_graph {
  GVC_t *context;
  Agraph_t *root;
  list nodes;     // Agnode_t *
  list edges;     // Agedge_t *
  list clusters;  // Agraph_t *
  list labels;    // size, in the order of the tokens
  int32_t rank_groups;
  bool laid_out;
};

// Graphviz's callbacks carry no user pointer; there is one graph in a process.
static gvs_graph *current;

// ---- Lists

static void *append(list *l, size_t item_size) {
  if (l->count == l->capacity) {
    int32_t capacity = l->capacity ? l->capacity * 2 : 64;
    void *items = realloc(l->items, (size_t)capacity * item_size);
    if (!items) return NULL;
    l->items = items;
    l->capacity = capacity;
  }
  return (char *)l->items + (size_t)l->count++ * item_size;
}

static void *pointer_at(const list *l, int32_t index) {
  if (index < 0 || index >= l->count) return NULL;
  return ((void **)l->items)[index];
}

static int32_t append_pointer(list *l, void *pointer) {
  if (!pointer) return -1;
  void **slot = append(l, sizeof *slot);
  if (!slot) return -1;
  *slot = pointer;
  return l->count - 1;
}

// ---- Messages

static char messages[1001];

static int collect_message(char *text) {
  size_t used = strlen(messages);
  snprintf(messages + used, sizeof messages - used, "%s", text ? text : "");
  return 0;
}

const char *gvs_messages(void) { return messages; }

// ---- Text: labels are tokens "L<n>", measured by the caller; Graphviz never meets a font.

// `boolean` (unsigned char) before Graphviz 3, `bool` since: both are one byte.
static unsigned char measure_token(textspan_t *span, char **font_path) {
  if (font_path) *font_path = (char *)"[own]";
  size measured = {0, 0};
  if (current && span->str && span->str[0] == 'L') {
    long index = strtol(span->str + 1, NULL, 10);
    if (index >= 0 && index < current->labels.count) measured = ((size *)current->labels.items)[index];
  }
  span->layout = NULL;
  span->free_layout = NULL;
  span->yoffset_layout = 0;
  span->yoffset_centerline = 0;
  span->size.x = measured.width;
  span->size.y = measured.height;
  return 1;
}

static struct gvtextlayout_engine_s text_engine;  // filled at run time, for the type of its function differs

static gvplugin_installed_t text_types[] = {
    {0, "textlayout", 1000, &text_engine, NULL},
    {0, NULL, 0, NULL, NULL},
};
static gvplugin_api_t text_apis[] = {
    {API_textlayout, text_types},
    {(api_t)0, NULL},
};
static gvplugin_library_t text_library = {(char *)"gvshim", text_apis};

// Graphviz wants names of the form gvplugin_<name>_LTX_library.
static const lt_symlist_t builtins[] = {
    {"gvplugin_gvshim_LTX_library", &text_library},
    {NULL, NULL},
};

static GVC_t *new_context(void) {
  unsigned char (*function)(textspan_t *, char **) = measure_token;
  _Static_assert(sizeof function == sizeof text_engine.textlayout, "function pointers of one size");
  memcpy(&text_engine.textlayout, &function, sizeof function);
  agseterrf(collect_message);
  return gvContextPlugins(builtins, 1);
}

const char *gvs_version(void) {
  GVC_t *context = current ? current->context : new_context();
  const char *version = context ? gvcVersion(context) : NULL;
  return version ? version : "";
}

// ---- Ids: cgraph's own id of a name is the address of its string, and before 10.0.1 clusters are visited in that order.

static IDTYPE next_id = 1;

static void *id_open(Agraph_t *g, Agdisc_t *d) {
  (void)d;
  return g;
}
static long id_map(void *state, int type, char *name, IDTYPE *id, int create) {
  (void)state, (void)type, (void)create;
  if (name) return 0;  // "cannot map strings": cgraph then asks for a number and keeps the names itself
  *id = next_id;
  next_id += 2;
  return 1;
}
static void id_free(void *state, int type, IDTYPE id) { (void)state, (void)type, (void)id; }
static char *id_print(void *state, int type, IDTYPE id) {
  (void)state, (void)type, (void)id;
  return NULL;
}
static void id_close(void *state) { (void)state; }
static void id_register(void *state, int type, void *object) { (void)state, (void)type, (void)object; }

static Agiddisc_t sequential_ids = {
    .open = id_open, .map = id_map, .free = id_free, .print = id_print, .close = id_close, .idregister = id_register};
static Agdisc_t discipline = {.id = &sequential_ids};

// ---- Attributes: declared once with Graphviz's own default, for agsafeset would give every other object an empty value.

static const struct {
  gvs_kind kind;
  const char *name, *value;  // no value: declared when it is set, for Graphviz reads some empty ones as 0
} attributes[] = {
    {GVS_GRAPH, "newrank", "true"}, {GVS_GRAPH, "rankdir", "TB"},    {GVS_GRAPH, "nodesep", "0.25"},
    {GVS_GRAPH, "ranksep", "0.5"},  {GVS_GRAPH, "splines", "true"},  {GVS_GRAPH, "overlap", "vpsc"},
    {GVS_GRAPH, "sep", "+4"},       {GVS_GRAPH, "esep", "+3"},       {GVS_GRAPH, "mclimit", "1.0"},
    {GVS_GRAPH, "label", ""},       {GVS_GRAPH, "margin", "8"},      {GVS_GRAPH, "rank", ""},
    {GVS_GRAPH, "start", NULL},     {GVS_GRAPH, "nslimit", NULL},    {GVS_GRAPH, "nslimit1", NULL},
    {GVS_NODE, "label", ""},        {GVS_NODE, "shape", "box"},      {GVS_NODE, "fixedsize", "true"},
    {GVS_NODE, "width", "0.75"},    {GVS_NODE, "height", "0.5"},     {GVS_NODE, "group", ""},
    {GVS_NODE, "margin", "0"},      {GVS_EDGE, "label", ""},         {GVS_EDGE, "weight", "1"},
    {GVS_EDGE, "minlen", "1"},      {GVS_EDGE, "constraint", "true"}, {GVS_EDGE, "dir", "forward"},
    {GVS_EDGE, "arrowsize", "1"},   {GVS_EDGE, "len", NULL},
};
enum { attribute_count = sizeof attributes / sizeof *attributes };

static gvs_kind declared_kind(gvs_kind kind) { return kind == GVS_CLUSTER ? GVS_GRAPH : kind; }

static bool is_declared(gvs_kind kind, const char *name) {
  for (int i = 0; i < attribute_count; i++) {
    if (attributes[i].kind == declared_kind(kind) && strcmp(attributes[i].name, name) == 0) return true;
  }
  return false;
}

static void *object_at(gvs_graph *g, gvs_kind kind, int32_t index) {
  switch (kind) {
    case GVS_GRAPH: return g->root;
    case GVS_CLUSTER: return pointer_at(&g->clusters, index);
    case GVS_NODE: return pointer_at(&g->nodes, index);
    case GVS_EDGE: return pointer_at(&g->edges, index);
  }
  return NULL;
}

int32_t gvs_set(gvs_graph *g, gvs_kind kind, int32_t index, const char *name, const char *value) {
  void *object = object_at(g, kind, index);
  if (!object || !is_declared(kind, name)) return -1;
  if (kind == GVS_GRAPH) return agattr(g->root, AGRAPH, (char *)name, (char *)value) ? 0 : -1;
  if (kind == GVS_EDGE) return agsafeset(object, (char *)name, (char *)value, (char *)"");
  return agset(object, (char *)name, (char *)value) == 0 ? 0 : -1;
}

int32_t gvs_set_number(gvs_graph *g, gvs_kind kind, int32_t index, const char *name, double value) {
  char text[48];
  int length = snprintf(text, sizeof text, "%.6f", value);
  if (length < 0 || length >= (int)sizeof text) return -1;
  return gvs_set(g, kind, index, name, text);
}

int32_t gvs_set_label(gvs_graph *g, gvs_kind kind, int32_t index, double width, double height) {
  if (kind != GVS_CLUSTER && kind != GVS_EDGE) return -1;
  char token[24];
  snprintf(token, sizeof token, "L%d", g->labels.count);
  size *slot = append(&g->labels, sizeof *slot);
  if (!slot) return -1;
  *slot = (size){width, height};
  return gvs_set(g, kind, index, "label", token);
}

// ---- The graph

gvs_graph *gvs_graph_new(bool directed) {
  if (current) return NULL;
  gvs_graph *g = calloc(1, sizeof *g);
  if (!g) return NULL;
  g->context = new_context();
  if (!g->context) return NULL;
  g->root = agopen((char *)"g", directed ? Agdirected : Agundirected, &discipline);
  if (!g->root) return NULL;
  for (int i = 0; i < attribute_count; i++) {
    int kind = attributes[i].kind == GVS_NODE ? AGNODE : attributes[i].kind == GVS_EDGE ? AGEDGE : AGRAPH;
    if (!attributes[i].value) continue;
    if (!agattr(g->root, kind, (char *)attributes[i].name, (char *)attributes[i].value)) return NULL;
  }
  current = g;
  return g;
}

int32_t gvs_add_cluster(gvs_graph *g, int32_t parent) {
  Agraph_t *around = parent < 0 ? g->root : pointer_at(&g->clusters, parent);
  if (!around) return -1;
  char name[32];
  snprintf(name, sizeof name, "cluster_%d", g->clusters.count);
  Agraph_t *cluster = agsubg(around, name, 1);
  if (!cluster) return -1;
  return append_pointer(&g->clusters, cluster);
}

int32_t gvs_add_node(gvs_graph *g, int32_t cluster, const char *shape, double width, double height) {
  Agraph_t *around = cluster < 0 ? g->root : pointer_at(&g->clusters, cluster);
  if (!around) return -1;
  char name[24];
  snprintf(name, sizeof name, "n%d", g->nodes.count);
  int32_t index = append_pointer(&g->nodes, agnode(around, name, 1));
  if (index < 0 || gvs_set(g, GVS_NODE, index, "shape", shape) != 0) return -1;
  if (gvs_set_number(g, GVS_NODE, index, "width", width / 72) != 0) return -1;
  if (gvs_set_number(g, GVS_NODE, index, "height", height / 72) != 0) return -1;
  return index;
}

int32_t gvs_add_edge(gvs_graph *g, int32_t tail, int32_t head) {
  Agnode_t *from = pointer_at(&g->nodes, tail), *to = pointer_at(&g->nodes, head);
  if (!from || !to) return -1;
  char name[24];  // a key of its own keeps parallel edges apart
  snprintf(name, sizeof name, "e%d", g->edges.count);
  return append_pointer(&g->edges, agedge(g->root, from, to, name, 1));
}

int32_t gvs_same_rank(gvs_graph *g, const int32_t *nodes, int32_t count) {
  char name[24];
  snprintf(name, sizeof name, "rank_%d", g->rank_groups++);
  Agraph_t *group = agsubg(g->root, name, 1);
  if (!group) return -1;
  for (int32_t i = 0; i < count; i++) {
    Agnode_t *node = pointer_at(&g->nodes, nodes[i]);
    if (!node || !agsubnode(group, node, 1)) return -1;
  }
  return agset(group, (char *)"rank", (char *)"same") == 0 ? 0 : -1;
}

int32_t gvs_layout(gvs_graph *g, const char *engine, uint32_t seed) {
  if (g->laid_out) return -1;
  g->laid_out = true;
  agreseterrors();
  srand(seed);  // neato, fdp and sfdp draw from the C library's generators
  srand48((long)seed);
  if (gvLayout(g->context, g->root, engine) != 0) return -1;
  // "trouble in init_rank" and "lost edge" are reported, and yet the layout returns 0.
  return agerrors() >= AGERR ? -1 : 0;
}

// ---- Results

static gvs_box around(double x, double y, double width, double height) {
  return (gvs_box){x - width / 2, y - height / 2, x + width / 2, y + height / 2};
}

static gvs_box from_boxf(boxf b) { return (gvs_box){b.LL.x, b.LL.y, b.UR.x, b.UR.y}; }

int32_t gvs_get_bounds(gvs_graph *g, gvs_box *box) {
  *box = from_boxf(GD_bb(g->root));
  return 0;
}

int32_t gvs_get_node(gvs_graph *g, int32_t index, gvs_box *box) {
  Agnode_t *node = pointer_at(&g->nodes, index);
  if (!node) return -1;
  *box = around(ND_coord(node).x, ND_coord(node).y, ND_width(node) * 72, ND_height(node) * 72);
  return 0;
}

int32_t gvs_get_cluster(gvs_graph *g, int32_t index, gvs_box *box) {
  Agraph_t *cluster = pointer_at(&g->clusters, index);
  if (!cluster) return -1;
  *box = from_boxf(GD_bb(cluster));
  return 0;
}

int32_t gvs_get_label(gvs_graph *g, gvs_kind kind, int32_t index, gvs_box *box) {
  void *object = object_at(g, kind, index);
  textlabel_t *label = NULL;
  if (object && kind == GVS_CLUSTER) label = GD_label((Agraph_t *)object);
  if (object && kind == GVS_EDGE) label = ED_label((Agedge_t *)object);
  if (!label || !label->set) return -1;
  *box = around(label->pos.x, label->pos.y, label->dimen.x, label->dimen.y);
  return 0;
}

static bezier *bezier_at(gvs_graph *g, int32_t edge, int32_t index) {
  Agedge_t *e = pointer_at(&g->edges, edge);
  if (!e || !ED_spl(e)) return NULL;
  if (index < 0 || index >= (int32_t)ED_spl(e)->size) return NULL;
  return &ED_spl(e)->list[index];
}

int32_t gvs_spline_count(gvs_graph *g, int32_t edge) {
  Agedge_t *e = pointer_at(&g->edges, edge);
  return e && ED_spl(e) ? (int32_t)ED_spl(e)->size : 0;
}

int32_t gvs_get_spline(gvs_graph *g, int32_t edge, int32_t index, gvs_spline *spline) {
  bezier *b = bezier_at(g, edge, index);
  if (!b) return -1;
  *spline = (gvs_spline){
      .point_count = (int32_t)b->size,
      .has_start = b->sflag != 0,
      .has_end = b->eflag != 0,
      .start = {b->sp.x, b->sp.y},
      .end = {b->ep.x, b->ep.y},
  };
  return 0;
}

int32_t gvs_get_points(gvs_graph *g, int32_t edge, int32_t index, gvs_point *points, int32_t capacity) {
  bezier *b = bezier_at(g, edge, index);
  if (!b) return -1;
  int32_t count = 0;
  for (; count < (int32_t)b->size && count < capacity; count++) {
    points[count] = (gvs_point){b->list[count].x, b->list[count].y};
  }
  return count;
}
