# The GraphQL server and the explorer, for a Neo4j that runs elsewhere (compose.yaml has one). The embedded Neo4j is not in it: it needs Java and Maven.
FROM node:22-bookworm-slim AS build
WORKDIR /regiograaf
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev --ignore-scripts
COPY tsconfig.json ./
COPY seeds seeds
COPY schema schema
COPY cypher cypher
COPY src src
COPY web web
RUN npm run build && npm run build:web && npm prune --omit=dev --ignore-scripts

FROM node:22-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
WORKDIR /regiograaf
COPY --from=build /regiograaf/package.json ./
COPY --from=build /regiograaf/node_modules node_modules
COPY --from=build /regiograaf/dist dist
COPY --from=build /regiograaf/cypher cypher
COPY --from=build /regiograaf/schema schema
COPY --from=build /regiograaf/seeds seeds
COPY --from=build /regiograaf/web web
COPY README.md LICENSE ./
# The user `node`. It writes nothing but its spools, to /tmp.
USER 1000
EXPOSE 4000
HEALTHCHECK --interval=15s --timeout=5s --start-period=120s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4000/', { headers: { accept: 'application/json' } }).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Not npm, which passes no signals on: a stop drains the server.
CMD ["node", "dist/main.js", "serve"]
