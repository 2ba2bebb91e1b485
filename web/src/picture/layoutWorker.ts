import iterate from 'graphology-layout-forceatlas2/iterate.js';

/** What the page sends: the matrices that ForceAtlas2 works on, and for how long it may. */
export interface Order {
  run: number;
  nodes: Float32Array;
  edges: Float32Array;
  settings: object;
  steps: number;
}

export interface Place {
  run: number;
  nodes: Float32Array;
  done: boolean;
}

const FRAME = 24;
let latest = 0;

// The package has a worker of its own, made from text at run time, which a strict Content-Security-Policy forbids.
self.onmessage = ({ data: { run, nodes, edges, settings, steps } }: MessageEvent<Order>) => {
  latest = run;
  let left = steps;
  const work = () => {
    if (run !== latest) return;
    const until = performance.now() + FRAME;
    while (left > 0 && performance.now() < until) {
      iterate(settings, nodes, edges);
      left--;
    }
    self.postMessage({ run, nodes: nodes.slice(), done: left <= 0 } satisfies Place);
    if (left > 0) setTimeout(work);
  };
  work();
};
