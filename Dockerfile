# The app with its pages built. No Docker engine ran where this was written: see docs/several-nodes.md.
FROM node:24.21.0-bookworm-slim
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build && install -d -o node -g node -m 700 /data && chown -R node:node .next
USER node
ENV DATA_DIR=/data
EXPOSE 3000
# Not through npm, which keeps SIGTERM to itself.
CMD ["node", "-r", "./src/server/check-node.cjs", "src/server/main.ts"]
