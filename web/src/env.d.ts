/** From `seeds/model.yaml`: each link type read aloud, from → to and to → from. */
declare module 'virtual:wording' {
  const wording: Record<string, { en: [string, string]; nl: [string, string] }>;
  export default wording;
}

declare module 'graphology-layout-forceatlas2/iterate.js' {
  /** One step of ForceAtlas2, in place: ten numbers a node, three an edge. */
  export default function iterate(options: object, nodes: Float32Array, edges: Float32Array): void;
}
