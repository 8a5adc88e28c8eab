FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev && npm cache clean --force
COPY . .
# Mount a volume here to keep what Claimdesk itself keeps.
RUN mkdir -p .state && chown node:node .state
USER node
# SIGTERM reaches the bot itself, not a shell or npm: it finishes what is being answered and ends, within the
# ten seconds that `docker stop` waits.
CMD ["node", "--import", "./src/typescript/register.js", "src/main.ts"]
