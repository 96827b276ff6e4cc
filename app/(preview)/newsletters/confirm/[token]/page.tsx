import { letterForm, newsletterHead } from '#app/(preview)/newsletters/letter-form.tsx'

export const generateMetadata = newsletterHead
export default letterForm('confirm')
