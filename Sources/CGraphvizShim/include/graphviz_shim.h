// What the layout worker needs of Graphviz, without any of its types: the structs behind its macros differ from version to
// version. Compiles against Graphviz 2.42 to 14.
//
// One graph, one layout, one process: nothing is ever freed, since freeing a layout corrupts the heap up to 12.2.1.
// Lengths are points; coordinates have their origin at the bottom left and y upward, as Graphviz has them.
// Functions that return an int return 0 or an index, or a negative number if they failed; a wrong index fails.
#ifndef GRAPHVIZ_SHIM_H
#define GRAPHVIZ_SHIM_H

#include <stdbool.h>
#include <stdint.h>

typedef struct {
  double x, y;
} gvs_point;

typedef struct {
  double min_x, min_y, max_x, max_y;
} gvs_box;

typedef struct {
  int32_t point_count;
  bool has_start, has_end;
  gvs_point start, end;
} gvs_spline;

typedef enum { GVS_GRAPH, GVS_CLUSTER, GVS_NODE, GVS_EDGE } gvs_kind;

typedef struct gvs_graph gvs_graph;

// Limits of this process: CPU seconds, bytes of address space; no core file, no written file, few descriptors. Also asks to
// be killed when the parent dies, where the system offers that.
void gvs_contain(uint64_t cpu_seconds, uint64_t address_space);

// What Graphviz says its version is; never NULL. Debian's 2.42.2 says 2.43.0.
const char *gvs_version(void);

// NULL if Graphviz cannot be started. Call once in a process.
gvs_graph *gvs_graph_new(bool directed);

// parent: a cluster, or -1 for the graph itself.
int32_t gvs_add_cluster(gvs_graph *graph, int32_t parent);
int32_t gvs_add_node(gvs_graph *graph, int32_t cluster, const char *shape, double width, double height);
int32_t gvs_add_edge(gvs_graph *graph, int32_t tail, int32_t head);
int32_t gvs_same_rank(gvs_graph *graph, const int32_t *nodes, int32_t count);

// Reserves room for a label; for clusters and edges.
int32_t gvs_set_label(gvs_graph *graph, gvs_kind kind, int32_t index, double width, double height);

// Sets an attribute; one the shim has not declared, with Graphviz's own default, is refused. The index is unused for the graph.
int32_t gvs_set(gvs_graph *graph, gvs_kind kind, int32_t index, const char *name, const char *value);
int32_t gvs_set_number(gvs_graph *graph, gvs_kind kind, int32_t index, const char *name, double value);

// Lays the graph out, once. Negative if Graphviz failed, whatever it returned itself.
int32_t gvs_layout(gvs_graph *graph, const char *engine, uint32_t seed);

// What Graphviz had to say so far: at most 1000 bytes; never NULL.
const char *gvs_messages(void);

// After gvs_layout:
int32_t gvs_get_bounds(gvs_graph *graph, gvs_box *box);
int32_t gvs_get_node(gvs_graph *graph, int32_t node, gvs_box *box);
int32_t gvs_get_cluster(gvs_graph *graph, int32_t cluster, gvs_box *box);
// For clusters and edges; negative also if no label was placed.
int32_t gvs_get_label(gvs_graph *graph, gvs_kind kind, int32_t index, gvs_box *box);
int32_t gvs_spline_count(gvs_graph *graph, int32_t edge);
int32_t gvs_get_spline(gvs_graph *graph, int32_t edge, int32_t index, gvs_spline *spline);
// Copies the control points, at most capacity; returns how many.
int32_t gvs_get_points(gvs_graph *graph, int32_t edge, int32_t index, gvs_point *points, int32_t capacity);

#endif
