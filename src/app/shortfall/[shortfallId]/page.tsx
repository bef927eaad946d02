import { redirect } from 'next/navigation'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { StoryScreen } from '#screens/notebook/story/story-screen.tsx'

type Props = { params: Promise<{ shortfallId: string }> }

export default async function Page({ params }: Props) {
  const shortfallId = decodeURIComponent((await params).shortfallId)
  if (!(await pageSession())) redirect(`${paths.signIn}?next=${encodeURIComponent(paths.shortfallStory(shortfallId))}`)
  return (
    <AreaMessages areas={['notebook', 'refusals']}>
      <StoryScreen shortfallId={shortfallId} />
    </AreaMessages>
  )
}
