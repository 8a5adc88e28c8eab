/**
 * Loaded before the bot: its clock runs ahead by what the environment says, and by each number of
 * milliseconds that arrives on its standard input. Timers go on as ever, and so does the clock for Slack's
 * socket client, which takes a jump for a connection that died.
 */
export const CLOCK = `
  const now = Date.now;
  const forSocket = () => new Error().stack.includes('/@slack/socket-mode/');
  let ahead = Number(process.env.AHEAD_MS ?? 0);
  Date.now = () => now() + (ahead === 0 || forSocket() ? 0 : ahead);
  process.stdin.setEncoding('utf8').on('data', (lines) => {
    for (const ms of lines.split('\\n')) ahead += Number(ms);
  });
  process.stdin.unref();
`;
