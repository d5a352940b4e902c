// Reads process group ids, one a line (with a minus: that one has ended); when the writer is gone, ends those groups.
// It catches what the writer's own handlers cannot: SIGKILL and crashes.
let input = '';
process.stdin.on('data', (chunk) => (input += chunk));
process.stdin.on('close', () => {
  const ids = input.split('\n').filter(Boolean).map(Number);
  const groups = ids.filter((id) => id > 0 && !ids.includes(-id));
  if (groups.length === 0) return;
  const signal = (/** @type {NodeJS.Signals} */ name) => {
    for (const pid of groups) {
      try {
        process.kill(-pid, name);
      } catch {
        // that group has ended
      }
    }
  };
  signal('SIGTERM');
  setTimeout(() => signal('SIGKILL'), 3000);
});
// A Ctrl+C in the terminal is for the writer, which ends things in order.
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => undefined);
