import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { actorOf } from '#app/api/session.ts'
import { Door } from '#components/desk/door/door.tsx'
import { SignInForm } from '#components/desk/door/sign-in-form.tsx'
import { reader } from '#db/live.ts'
import { site } from '#db/queries/site.ts'

export const metadata: Metadata = { title: 'Sign in · the desk' }

export default async function Page() {
  if (await actorOf(await headers())) redirect('/desk')
  const { name } = site(reader())
  return (
    <Door paper={name} words="The desk">
      <SignInForm />
    </Door>
  )
}
