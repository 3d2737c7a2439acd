// A store of Oxigraph in memory, asked line by line: {"load": FILE}, {"rows": QUERY} or {"times": [QUERY…], …}; each is answered by a line.
const fs = require("fs");
const readline = require("readline");
const { Store } = require(process.argv[2]);

const CHUNK = 1 << 22;
const store = new Store();

function* chunks(file) {
  const from = fs.openSync(file);
  const buffer = Buffer.alloc(CHUNK);
  for (let read; (read = fs.readSync(from, buffer)) > 0; ) {
    yield new Uint8Array(buffer.subarray(0, read));
  }
  fs.closeSync(from);
}

function load(file) {
  const start = process.hrtime.bigint();
  store.load(chunks(file), { format: "application/n-quads", no_transaction: true, unchecked: true });
  return { millis: millis(start), bytes: process.memoryUsage().rss, statements: store.size };
}

function millis(start) {
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function ask(query) {
  return store.query(query, { results_format: "json" });
}

function rows(query) {
  const answer = JSON.parse(ask(query));
  return answer.results.bindings.map(row => answer.head.vars.map(column => (row[column] ? row[column].value : "")));
}

function times(asked) {
  const texts = asked.times;
  let start = process.hrtime.bigint();
  for (let i = 0; i < asked.toWarmUp && millis(start) < asked.warmingMillis; i++) {
    ask(texts[i % texts.length]);
  }
  const wall = [];
  const cpu = [];
  start = process.hrtime.bigint();
  for (let i = 0; i < asked.runs && (i < asked.fewest || millis(start) < asked.runningMillis); i++) {
    const busy = process.cpuUsage();
    const from = process.hrtime.bigint();
    ask(texts[i % texts.length]);
    wall.push(millis(from));
    const used = process.cpuUsage(busy);
    cpu.push((used.user + used.system) / 1e3);
  }
  return { wall, cpu };
}

function answer(asked) {
  if (asked.load) {
    return load(asked.load);
  }
  return asked.rows ? { rows: rows(asked.rows) } : times(asked);
}

readline.createInterface({ input: process.stdin }).on("line", line => {
  let reply;
  try {
    reply = answer(JSON.parse(line));
  } catch (error) {
    reply = { error: String(error) };
  }
  process.stdout.write(JSON.stringify(reply) + "\n");
});
