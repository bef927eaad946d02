import { writeFile } from 'node:fs/promises'
import { accessTable } from './render.ts'

/** `npm run access-table`: writes docs/access.md anew. */
await writeFile(new URL('../../docs/access.md', import.meta.url), accessTable())
console.log('docs/access.md is written.')
