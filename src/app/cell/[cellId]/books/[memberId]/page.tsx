import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageSession } from '#adapters/auth/page-session.ts'
import { paths } from '#contract/paths.ts'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import { MemberNotebookScreen } from '#screens/notebook/reading-others/member-notebook-screen.tsx'

type Props = { params: Promise<{ cellId: string; memberId: string }>; searchParams: Promise<{ year?: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('book'))('metadata.others') }
}

export default async function Page({ params, searchParams }: Props) {
  if (!(await pageSession())) redirect(paths.signIn)
  const [{ cellId, memberId }, { year }] = await Promise.all([params, searchParams])
  return (
    <AreaMessages areas={['notebook', 'book', 'refusals']}>
      <MemberNotebookScreen
        cellId={decodeURIComponent(cellId)}
        memberId={decodeURIComponent(memberId)}
        year={/^20\d\d$/.test(year ?? '') ? Number(year) : undefined}
      />
    </AreaMessages>
  )
}
