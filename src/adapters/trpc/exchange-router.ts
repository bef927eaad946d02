import { readExchangeHead } from '#application/read-exchange-head.ts'
import { type ExchangeHead, exchangeHeadInput } from '#contract/exchange.ts'
import { settle } from './settle.ts'
import { procedure, router } from './trpc.ts'

/** Around the doors of files: what the pages say before one is chosen. */
export const exchangeRouter = router({
  head: procedure
    .input(exchangeHeadInput)
    .query(async ({ ctx, input }): Promise<ExchangeHead> => settle(await readExchangeHead(ctx.ports, ctx.actor, input.unitId))),
})
