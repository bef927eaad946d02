import { verifyFile } from './verify-file.ts'

const { lines, exitCode } = await verifyFile(process.argv.slice(2))
console.log(lines.join('\n'))
process.exitCode = exitCode
