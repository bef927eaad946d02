// Loaded before any TypeScript (node -r), by whatever Node is there: an old one must be able to read this.
var parts = process.versions.node.split('.').map(Number)
if (parts[0] < 22 || (parts[0] === 22 && parts[1] < 18)) {
  console.error(
    'Node ' +
      process.versions.node +
      ' cannot run this: run it with npm, after `npm ci`, which brings Node 24 for Linux and Windows; elsewhere install Node 22.18 or newer.',
  )
  process.exit(1)
}

// What was compiled once is read at the next start, which takes two thirds of the time; in a folder that nobody else writes to.
require('node:module').enableCompileCache(require('node:path').join(__dirname, '../../node_modules/.cache/node'))
