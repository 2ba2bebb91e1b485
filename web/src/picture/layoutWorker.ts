import iterate from 'graphology-layout-forceatlas2/iterate.js';

/** What the page sends: the matrices that ForceAtlas2 works on, and for how long it may. */
export interface Order {
  run: number;
  nodes: Float32Array;
  edges: Float32Array;
  settings: object;
  steps: number;
}

/** The page has drawn the places of this run. */
export interface Taken {
  taken: number;
}

export interface Place {
  run: number;
  nodes: Float32Array;
  done: boolean;
}

const FRAME = 24;
let latest = 0;
let isTaken = true;

// The package has a worker of its own, made from text at run time, which a strict Content-Security-Policy forbids.
self.onmessage = ({ data }: MessageEvent<Order | Taken>) => {
  if ('taken' in data) {
    if (data.taken === latest) isTaken = true;
    return;
  }
  const { run, nodes, edges, settings, steps } = data;
  latest = run;
  isTaken = true;
  let left = steps;
  const work = () => {
    if (run !== latest) return;
    const until = performance.now() + FRAME;
    while (left > 0 && performance.now() < until) {
      iterate(settings, nodes, edges);
      left--;
    }
    if (left <= 0 || isTaken) {
      isTaken = false;
      const places = nodes.slice();
      self.postMessage({ run, nodes: places, done: left <= 0 } satisfies Place, { transfer: [places.buffer] });
    }
    if (left > 0) setTimeout(work);
  };
  work();
};
