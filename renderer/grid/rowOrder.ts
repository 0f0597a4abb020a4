interface OrderedNode {
  readonly data?: { readonly id: string; readonly parentId: string | null } | undefined
}

/**
 * Puts children right after their entry, in the order the sort gave them, whatever column was sorted by. In place, because
 * that is what the grid's hook asks for. A child whose entry isn't listed stays where it is.
 */
export function keepChildrenWithEntries(nodes: OrderedNode[]): void {
  const children = new Map<string, OrderedNode[]>()
  const listed = new Set(nodes.map((node) => node.data?.id))
  const entries: OrderedNode[] = []
  for (const node of nodes) {
    const parentId = node.data?.parentId ?? null
    if (parentId === null || !listed.has(parentId)) {
      entries.push(node)
      continue
    }
    const siblings = children.get(parentId)
    if (siblings === undefined) children.set(parentId, [node])
    else siblings.push(node)
  }
  if (children.size === 0) return
  let at = 0
  for (const entry of entries) {
    nodes[at++] = entry
    for (const child of children.get(entry.data?.id ?? '') ?? []) nodes[at++] = child
  }
}

/** Numbers entries 1, 2, 3 … in the order given; children have none. */
export function numberEntries(nodes: readonly OrderedNode[], numbers: Map<string, number>): void {
  numbers.clear()
  for (const { data } of nodes) {
    if (data?.parentId === null) numbers.set(data.id, numbers.size + 1)
  }
}
