import type { ChainTools } from '#domain/meeting/chain.ts'
import type { Ports } from './ports.ts'

const saltBytes = 16

/** Digests of the chain, and a salt for each of `count` new events. */
export const sealingTools = ({ digests, chance }: Pick<Ports, 'digests' | 'chance'>, count: number): ChainTools & { salts: string[] } => ({
  ...chainTools({ digests }),
  salts: Array.from({ length: count }, () => chance.token(saltBytes)),
})

export const chainTools = ({ digests }: Pick<Ports, 'digests'>): ChainTools => ({
  sha256: (text) => digests.sha256(text),
  canonical: (value) => digests.canonical(value),
})
