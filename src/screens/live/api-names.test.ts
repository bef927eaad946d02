import { QueryClient } from '@tanstack/react-query'
import { createTRPCClient, httpLink } from '@trpc/client'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { describe, expect, it } from 'vitest'
import type { AppRouter } from '#adapters/trpc/router.ts'
import { apiClient, apiOptions } from './api-names.ts'
import type { Ask, Call } from './ask-api.ts'

const queryClient = new QueryClient()
const theirs = createTRPCOptionsProxy<AppRouter>({ client: createTRPCClient({ links: [httpLink({ url: '/trpc' })] }), queryClient })

/** Answers with the question itself. */
const echo: Ask = async (call) => call
const ours = apiOptions(echo)

describe('the names of the API', () => {
  it("keep answers under tRPC's own keys", () => {
    const input = { meetingId: 'tram-1' }
    expect(ours.meeting.mine.queryOptions(input).queryKey).toEqual(theirs.meeting.mine.queryOptions(input).queryKey)
    expect(ours.home.today.queryKey()).toEqual(theirs.home.today.queryKey())
    expect(ours.meeting.mine.queryFilter(input)).toEqual(theirs.meeting.mine.queryFilter(input))
    expect(ours.meeting.pathFilter()).toEqual(theirs.meeting.pathFilter())
    expect(ours.meeting.command.mutationOptions().mutationKey).toEqual(theirs.meeting.command.mutationOptions().mutationKey)
  })

  it('ask what they say', async () => {
    const asked: Call = { type: 'query', path: 'meeting.mine', input: { meetingId: 'tram-1' } }
    expect(await apiClient(echo).meeting.mine.query({ meetingId: 'tram-1' })).toEqual(asked)
    const { queryFn } = ours.meeting.mine.queryOptions({ meetingId: 'tram-1' })
    expect(await (queryFn as () => Promise<unknown>)()).toEqual(asked)
    const { mutationFn } = ours.session.setTextSize.mutationOptions()
    expect(await mutationFn?.({ percent: 120 }, { client: queryClient, meta: undefined })).toEqual({
      ...{ type: 'mutation', path: 'session.setTextSize', input: { percent: 120 } },
    })
  })

  it('are no promise, so that one may be handed on by a promise', async () => {
    const client = apiClient(echo)
    expect(await Promise.resolve(client)).toBe(client)
  })
})
