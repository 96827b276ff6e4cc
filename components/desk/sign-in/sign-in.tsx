'use client'
import { useState } from 'react'
import { SecondStepForm } from '#components/desk/sign-in/second-step-form.tsx'
import { SignInForm } from '#components/desk/sign-in/sign-in-form.tsx'

/**
 * The two steps of a sign-in. `owing` is the email address of a user who gave their password before this page loaded.
 */
export function SignIn({ owing }: { owing: string | null }) {
  const [email, setEmail] = useState(owing)
  if (email === null) return <SignInForm onSecondStep={setEmail} />
  return <SecondStepForm email={email} onLeave={() => setEmail(null)} />
}
