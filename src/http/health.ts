import type { Route } from './route.ts';

/** For load balancers and container supervisors: 200 while questions are taken, 503 before and after. */
export function healthRoute(isReady: () => boolean): Route {
  return {
    method: 'GET',
    path: '/health',
    handle(_, response) {
      const ready = isReady();
      response.writeHead(ready ? 200 : 503, { 'content-type': 'text/plain', 'cache-control': 'no-store' });
      response.end(ready ? 'ok\n' : 'not ready\n');
    },
  };
}
