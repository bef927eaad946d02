// npm run arch: who may import whom. The picture and the reasons are in docs/architecture.md; each rule says its own reason when it is broken.

/** @type {(name: string, comment: string, from: object, to: object) => object} */
const forbid = (name, comment, from, to) => ({
  name,
  comment,
  severity: 'error',
  from,
  // what leads nowhere is said once, by no-unresolved
  to: 'couldNotResolve' in to || 'circular' in to ? to : { couldNotResolve: false, ...to },
})

const TEST = '\\.test\\.tsx?$'

export default {
  forbidden: [
    forbid('no-cycles', 'Two files that need each other are one file, or hide a third.', {}, { circular: true }),
    forbid(
      'no-unresolved',
      'An import that leads nowhere fails only where it runs.',
      {},
      { couldNotResolve: true, pathNot: '^src/adapters/prisma/generated' },
    ),
    forbid(
      'domain-stands-alone',
      'The rules hold in a hall with paper and no computer: they import nothing, so they can be read and tested alone.',
      { path: '^src/domain/', pathNot: TEST },
      { pathNot: '^src/domain/' },
    ),
    forbid(
      'application-knows-rules-only',
      'A use case is load, decide, save, tell through ports; which product answers them is decided in server/.',
      { path: '^src/application/', pathNot: TEST },
      { pathNot: '^src/(application|domain)/' },
    ),
    forbid(
      'contract-is-shapes-only',
      'What crosses the wire is read by browsers and strangers: shapes over the rules, checked by zod, nothing that runs.',
      { path: '^src/contract/', pathNot: TEST },
      { pathNot: '^src/(contract|domain)/|^node_modules/zod/' },
    ),
    forbid(
      'paper-is-the-voters-own',
      'The half of a secret paper that a voter must be able to trust and a stranger to re-check: rules, contract and its cryptography.',
      { path: '^src/paper/', pathNot: [TEST, '^src/paper/cli/'] },
      { pathNot: '^src/(paper|contract|domain)/|^node_modules/(@cloudflare/blindrsa-ts|@noble/(curves|hashes)|canonicalize|zod|idb)/' },
    ),
    forbid(
      'paper-cli-needs-node-only',
      'A board is recounted away from the server: its program adds files and arguments to src/paper, nothing else.',
      { path: '^src/paper/cli/', pathNot: TEST },
      { pathNot: '^src/(paper|contract|domain)/', dependencyTypesNot: ['core'] },
    ),
    forbid(
      'hall-plays-by-the-public-interfaces',
      'The hall program is a stranger to the server: what it can do, any phone can.',
      { path: '^src/hall/', pathNot: TEST },
      { pathNot: '^src/(hall|contract|paper|domain)/|^node_modules/(socket\\.io-client|zod|@noble)/', dependencyTypesNot: ['core'] },
    ),
    forbid(
      'adapters-face-inward',
      'An adapter serves the rules and is put in place by server/; it never reaches for who uses it.',
      { path: '^src/adapters/', pathNot: TEST },
      { path: '^src/(server|screens|app|hall|paper)/' },
    ),
    forbid(
      'adapters-stand-apart',
      'Each names one product; one that imports another ties two products together. What they share is a port.',
      { path: '^src/adapters/([^/]+)/', pathNot: TEST },
      { path: '^src/adapters/', pathNot: '^src/adapters/$1/' },
    ),
    forbid(
      'prisma-has-one-home',
      'Queries scattered over the code can be neither read for secrecy nor replaced. The schema engine is the start-up tool of server/.',
      { pathNot: '^src/adapters/prisma/|^src/server/schema-engine\\.ts$|^prisma\\.config\\.ts$' },
      { path: '^node_modules/(@prisma/|prisma/|\\.prisma/)' },
    ),
    forbid(
      'prisma-client-has-one-home',
      'The generated client is how adapters/prisma speaks, nobody else.',
      { pathNot: '^src/adapters/prisma/' },
      { path: '^src/adapters/prisma/generated' },
    ),
    forbid(
      'pg-has-few-homes',
      'SQL is written where its secrecy is reviewed: the stores, the start-up, the sockets of processes among themselves, and tests.',
      { pathNot: '^src/(adapters/(prisma|realtime)|server)/|^tests/' },
      { path: '^node_modules/pg/' },
    ),
    forbid(
      'socket-server-has-one-home',
      'Pushing goes through the port of the publisher.',
      { pathNot: '^src/(adapters/realtime|server)/|^tests/' },
      { path: '^node_modules/(socket\\.io|@socket\\.io/[^/]+)/' },
    ),
    forbid(
      'screens-see-the-contract',
      'A screen draws what the wire brings: contract, rules, the paper in the phone. The server is out of its reach.',
      { path: '^src/screens/', pathNot: [TEST, '^src/screens/live/'] },
      { path: '^src/(server|adapters|application|app|hall)/' },
    ),
    forbid(
      'live-takes-a-type-only',
      "The one tRPC client takes the router's TYPE; anything more would bring the server into the browser.",
      { path: '^src/screens/live/', pathNot: TEST },
      { path: '^src/adapters/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'live-knows-one-adapter',
      'Of the adapters only adapters/trpc has something for a browser: its type.',
      { path: '^src/screens/live/', pathNot: TEST },
      { path: '^src/(server|application|app|hall)/|^src/adapters/(?!trpc/)' },
    ),
    forbid(
      'screens-stand-apart',
      'Phone, wall and console change for different people; what they share is in kit, live and messages.',
      { path: '^src/screens/([^/]+)/', pathNot: TEST },
      { path: '^src/screens/', pathNot: '^src/screens/($1|kit|live|messages)/' },
    ),
    forbid(
      'kit-has-no-domain-words',
      'Buttons and frames that know a ballot are a screen.',
      { path: '^src/screens/kit/', pathNot: TEST },
      { path: '^src/(domain|contract|paper|screens/(?!kit/|messages/))' },
    ),
    forbid(
      'routes-are-thin',
      'A route reads parameters, checks the session and picks a screen. It reaches the server through adapters/auth and its one slot.',
      { path: '^src/app/' },
      { path: '^src/(domain|application|hall|paper|server)/|^src/adapters/(?!auth/)' },
    ),
    forbid('nobody-imports-app', 'Next alone calls routes.', { pathNot: '^src/app/' }, { path: '^src/app/' }),
    forbid(
      'nobody-imports-server',
      'The composition root is a root: only tests and its own programs start it.',
      { path: '^src/', pathNot: '^src/server/' },
      { path: '^src/server/' },
    ),
    forbid('src-never-imports-tests', 'What the product needs is product.', { path: '^src/', pathNot: TEST }, { path: '^tests/' }),
    forbid(
      'server-imports-no-screen',
      'Node runs the server from source and refuses .tsx.',
      { path: '^src/server/' },
      { path: '^src/(screens|app)/|\\.tsx$' },
    ),
    forbid(
      'no-undeclared-package',
      'A package that package.json does not name is gone tomorrow.',
      { path: '^(src|tests)/' },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    forbid(
      'no-test-package-in-the-product',
      'Tools of tests are not installed in production.',
      { path: '^src/', pathNot: TEST },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '^node_modules/@types/' },
    ),
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: '^node_modules|^src/adapters/prisma/generated' },
    exclude: { path: '\\.json$|\\.css$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs'],
    },
  },
}
