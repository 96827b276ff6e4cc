'use client'
import { useState } from 'react'
import { SecondStepForm } from '#components/desk/door/second-step-form.tsx'
import { SignInForm } from '#components/desk/door/sign-in-form.tsx'

/** The two halves of a sign-in; `owing` is who gave their password before this page came. */
export function SignIn({ owing }: { owing: string | null }) {
  const [email, setEmail] = useState(owing)
  if (email === null) return <SignInForm onSecondStep={setEmail} />
  return <SecondStepForm email={email} onLeave={() => setEmail(null)} />
}
