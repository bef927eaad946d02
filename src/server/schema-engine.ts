import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { SchemaEngine as Engine } from '@prisma/schema-engine-wasm'
import pg from 'pg'

/** The one thing asked of the engine about tables that are not in the schema. */
export const filters = { externalTables: [], externalEnums: [] }

/**
 * Does one thing with Prisma's own migration engine as WebAssembly: `prisma migrate` would download a program for each system at the
 * first use, which fails where there is no internet. The package is made for bundlers, so it is put together here by hand.
 */
export async function withSchemaEngine<T>(schema: string, connection: pg.PoolConfig, work: (engine: Engine) => Promise<T>): Promise<T> {
  // the engine never closes what it opens: the pool is ours
  const pool = new pg.Pool(connection)
  try {
    const { SchemaEngine } = await glue()
    const factory = bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool))
    const engine = await SchemaEngine.new({ datamodels: [['prisma/schema.prisma', schema]] }, () => {}, factory)
    return await work(engine)
  } finally {
    await pool.end()
  }
}

let loaded: Promise<Glue> | undefined

type Glue = { SchemaEngine: { new: (options: object, log: () => void, factory: unknown) => Promise<Engine> } }

function glue() {
  loaded ??= instantiate()
  return loaded
}

async function instantiate(): Promise<Glue> {
  const program = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const parts = await import(/* @vite-ignore */ pathToFileURL(program).href)
  const instance = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(program.replace(/\.js$/, '.wasm'))), {
    './schema_engine_bg.js': parts,
  })
  parts.__wbg_set_wasm(instance.exports)
  ;(instance.exports as unknown as { __wbindgen_start(): void }).__wbindgen_start()
  return parts
}
