import { redirect } from 'next/navigation'

/** Where a story stands that only its browser knows: whoever loads the page anew finds it offered on the list. */
export default function Page() {
  redirect('/desk')
}
