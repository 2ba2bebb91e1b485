/** The facts of an edge with their proof, as a fragment that every question may take. */
export const PROOF = `fragment Proof on LinkFacts {
  type capacity role title subject status certainty holds observedOn
  citations { id section firstLine lastLine document { id } }
}`;

export interface ProvenEdge {
  node: { id: string };
  capacity: string | null;
  status: string;
  holds: string | null;
  citations: { firstLine: number; lastLine: number; document: { id: string } }[];
}

/** Whether one of the citations covers the line of the document. */
export function cites(edge: Pick<ProvenEdge, 'citations'>, document: string, line: number): boolean {
  return edge.citations.some(
    (citation) => citation.document.id === document && citation.firstLine <= line && line <= citation.lastLine,
  );
}

export function edgeTo<Edge extends { node: { id: string } }>(edges: Edge[], id: string): Edge {
  const found = edges.find((edge) => edge.node.id === id);
  if (!found) throw new Error(`No edge leads to ${id}; there are ${edges.map((edge) => edge.node.id).join(', ')}.`);
  return found;
}

export const idsOf = (connection: { nodes: { id: string }[] }): string[] => connection.nodes.map((node) => node.id);
