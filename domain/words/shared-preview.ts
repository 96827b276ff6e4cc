import { directionOf } from '#domain/words/direction.ts'

type SharedPreviewWords = {
  /** Stands over the preview. */
  bar: string
  /** Title and text of what the address answers once the link has ended. */
  title: string
  text: string
}

const WORDS: Record<string, SharedPreviewWords> = {
  en: {
    bar: 'Preview: not published. Please do not pass it on.',
    title: 'This preview link has ended',
    text: 'Links to previews end after a while, or when the newsroom revokes them. Ask whoever sent it to you for a new one.',
  },
  de: {
    bar: 'Vorschau: nicht veröffentlicht. Bitte nicht weitergeben.',
    title: 'Dieser Vorschau-Link gilt nicht mehr',
    text: 'Links zu einer Vorschau gelten nur eine Zeit lang, oder bis die Redaktion sie widerruft. Bitten Sie um einen neuen, wo Sie ihn bekommen haben.',
  },
  fr: {
    bar: 'Aperçu : non publié. Merci de ne pas le transmettre.',
    title: 'Ce lien d’aperçu n’est plus valable',
    text: 'Les liens d’aperçu expirent après un certain temps ou lorsque la rédaction les révoque. Demandez-en un nouveau à la personne qui vous l’a envoyé.',
  },
  es: {
    bar: 'Vista previa: sin publicar. No la comparta, por favor.',
    title: 'Este enlace de vista previa ha caducado',
    text: 'Los enlaces de vista previa caducan al cabo de un tiempo o cuando la redacción los revoca. Pida uno nuevo a quien se lo envió.',
  },
  ar: {
    bar: 'معاينة غير منشورة. يرجى عدم مشاركتها.',
    title: 'انتهت صلاحية رابط المعاينة هذا',
    text: 'تنتهي صلاحية روابط المعاينة بعد مدة، أو عندما تلغيها هيئة التحرير. اطلب رابطًا جديدًا ممن أرسله إليك.',
  },
}

/** Texts of a preview for somebody outside, in the paper's language where it has words for it, otherwise in English. */
export function sharedPreviewWords(
  language: string,
): SharedPreviewWords & { language: string; direction: 'ltr' | 'rtl' } {
  const primary = language.split('-', 1)[0]?.toLowerCase() ?? ''
  const own = WORDS[primary]
  const used = own ? language : 'en'
  return {
    ...(own ?? { bar: '', title: '', text: '', ...WORDS['en'] }),
    language: used,
    direction: directionOf(used),
  }
}
