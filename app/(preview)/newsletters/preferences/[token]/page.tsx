import { LetterForm, newsletterHead, type LetterProps } from '#app/(preview)/newsletters/letter-form.tsx'

export const generateMetadata = newsletterHead

export default function Page(props: LetterProps) {
  return <LetterForm form="preferences" {...props} />
}
