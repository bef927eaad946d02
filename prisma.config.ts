import { defineConfig } from 'prisma/config'

// `prisma generate` never runs the schema engine but insists on finding one, and would download it. Any program will do;
// what needs the real engine (db:diff, db:migrate) uses the WebAssembly one in src/server/schema-engine.ts.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({ schema: 'prisma/schema.prisma' })
