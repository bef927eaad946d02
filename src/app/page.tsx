import { redirect } from 'next/navigation'
import { paths } from '#contract/paths.ts'

/** The bare address leads to the sign-in, which sends on whoever is signed in. */
export default function Page() {
  redirect(paths.signIn)
}
