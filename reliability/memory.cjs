// Loaded into the server before its own code, with `--expose-gc`: tells its parent how much memory is in use once the rest is collected.
process.on('message', () => {
  globalThis.gc();
  const { rss, heapUsed, external } = process.memoryUsage();
  process.send({ rss, used: heapUsed + external });
});
// Answering the parent is no reason to live on.
process.channel.unref();
