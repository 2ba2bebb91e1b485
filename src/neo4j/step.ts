/** A step of a start or stop, for whoever shows progress: reported when it begins, every second while it lasts, and when it is done. */
export interface Step {
  text: string;
  seconds: number;
  done: boolean;
}

export type Report = (step: Step) => void;

/** Does the work and reports it. A step that fails is not reported as done. */
export async function step<T>(report: Report, text: string, work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  const tell = (done: boolean) => report({ text, seconds: (performance.now() - begun) / 1000, done });
  tell(false);
  const timer = setInterval(tell, 1000, false);
  try {
    const result = await work();
    tell(true);
    return result;
  } finally {
    clearInterval(timer);
  }
}
