import { openStore } from '../../src/ledger/store/open-store.ts';

/** A bot that holds its store until it is killed. */
const [stateDir = ''] = process.argv.slice(2);
await openStore({ at: { stateDir }, clock: Date.now, bot: true });
process.send?.('ready');
setInterval(() => {}, 1_000);
