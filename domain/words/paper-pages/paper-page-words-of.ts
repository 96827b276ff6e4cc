import type { Speech } from '#domain/words/speech.ts'
import { textIn } from '#domain/words/text-in.ts'

/** Texts of the pages that are made of the settings, and of their links in the foot. */
const en = {
  responsibility: {
    title: 'Who answers for this paper',
    lead: (paper: string) => `Who publishes ${paper}, who decides, who pays, and where to complain.`,
    owner: 'Publisher and owner',
    responsible: 'Responsible for what is published',
    contact: 'Contact',
    regulator: 'Regulator or press council',
    funding: 'Funding',
    ethics: 'Ethics',
  },
  accessibility: {
    title: 'Accessibility',
    lead: (paper: string) => `How far everyone can use the pages of ${paper}.`,
    aim: 'What we aim at',
    standard:
      'Every page should be usable by keyboard, with a screen reader, enlarged and without script. The measure is WCAG 2.2, level AA.',
    checked: 'What was checked',
    check: (on: string, pages: number, tool: string) =>
      `On ${on} the system that makes these pages was checked with sample content: ${pages} pages of all kinds, in light and dark, by the program ${tool}.`,
    none: 'The program found no violation.',
    found: 'The program found violations of these rules:',
    known: 'Known shortcomings',
    shortcomings: [
      'A program sees only a part of what the standard asks for. It does not replace a check by people who use assistive technology.',
      'Alternative texts, captions and headings in stories are written by people. They can be missing or wrong, above all in older stories.',
      'Films, maps and posts of other sites, and files that stories link to, are not made by this system.',
    ],
    tell: 'If something does not work',
  },
  preferred: (paper: string) => `Prefer ${paper} on Google`,
  /** Before the headline of a kept story. */
  correctedSince: 'Corrected since you read it:',
}
type PaperPageWords = typeof en

const de: PaperPageWords = {
  responsibility: {
    title: 'Wer für diese Zeitung einsteht',
    lead: (paper) => `Wer ${paper} herausgibt, wer entscheidet, wer bezahlt und wo man sich beschweren kann.`,
    owner: 'Verlag und Eigentümer',
    responsible: 'Verantwortlich für den Inhalt',
    contact: 'Kontakt',
    regulator: 'Aufsicht oder Presserat',
    funding: 'Finanzierung',
    ethics: 'Ethik',
  },
  accessibility: {
    title: 'Barrierefreiheit',
    lead: (paper) => `Wie weit alle die Seiten von ${paper} benutzen können.`,
    aim: 'Unser Ziel',
    standard:
      'Jede Seite soll sich mit der Tastatur, mit einem Screenreader, vergrößert und ohne Skript benutzen lassen. Der Maßstab ist WCAG 2.2, Stufe AA.',
    checked: 'Was geprüft wurde',
    check: (on, pages, tool) =>
      `Am ${on} wurde das System, das diese Seiten macht, mit Beispielinhalten geprüft: ${pages} Seiten aller Arten, hell und dunkel, mit dem Programm ${tool}.`,
    none: 'Das Programm fand keinen Verstoß.',
    found: 'Das Programm fand Verstöße gegen diese Regeln:',
    known: 'Bekannte Mängel',
    shortcomings: [
      'Ein Programm sieht nur einen Teil dessen, was der Maßstab verlangt. Es ersetzt keine Prüfung durch Menschen, die Hilfsmittel benutzen.',
      'Alternativtexte, Bildunterschriften und Zwischentitel schreiben Menschen. Sie können fehlen oder falsch sein, vor allem in älteren Beiträgen.',
      'Filme, Karten und Beiträge anderer Websites sowie verlinkte Dateien stammen nicht aus diesem System.',
    ],
    tell: 'Wenn etwas nicht geht',
  },
  preferred: (paper) => `${paper} bei Google bevorzugen`,
  correctedSince: 'Berichtigt, seit Sie es gelesen haben:',
}

const fr: PaperPageWords = {
  responsibility: {
    title: 'Qui répond de ce journal',
    lead: (paper) => `Qui publie ${paper}, qui décide, qui paie et où adresser une plainte.`,
    owner: 'Éditeur et propriétaire',
    responsible: 'Responsable de la publication',
    contact: 'Contact',
    regulator: 'Régulateur ou conseil de presse',
    funding: 'Financement',
    ethics: 'Déontologie',
  },
  accessibility: {
    title: 'Accessibilité',
    lead: (paper) => `Dans quelle mesure chacun peut utiliser les pages de ${paper}.`,
    aim: 'Notre objectif',
    standard:
      'Chaque page doit pouvoir s’utiliser au clavier, avec un lecteur d’écran, agrandie et sans script. La référence est WCAG 2.2, niveau AA.',
    checked: 'Ce qui a été vérifié',
    check: (on, pages, tool) =>
      `Le système qui produit ces pages a été vérifié avec un contenu d’exemple (date : ${on}) : ${pages} pages de toutes sortes, en clair et en sombre, par le programme ${tool}.`,
    none: 'Le programme n’a trouvé aucune infraction.',
    found: 'Le programme a trouvé des infractions à ces règles :',
    known: 'Défauts connus',
    shortcomings: [
      'Un programme ne voit qu’une partie de ce que demande la référence. Il ne remplace pas un contrôle par des personnes qui utilisent des aides techniques.',
      'Les textes alternatifs, les légendes et les intertitres sont écrits par des personnes. Ils peuvent manquer ou être inexacts, surtout dans les articles anciens.',
      'Les films, cartes et messages d’autres sites, ainsi que les fichiers liés, ne viennent pas de ce système.',
    ],
    tell: 'Si quelque chose ne fonctionne pas',
  },
  preferred: (paper) => `Préférer ${paper} sur Google`,
  correctedSince: 'Rectifié depuis votre lecture :',
}

const es: PaperPageWords = {
  responsibility: {
    title: 'Quién responde de este periódico',
    lead: (paper) => `Quién publica ${paper}, quién decide, quién paga y dónde reclamar.`,
    owner: 'Editora y propietarios',
    responsible: 'Responsable de lo publicado',
    contact: 'Contacto',
    regulator: 'Regulador o consejo de prensa',
    funding: 'Financiación',
    ethics: 'Ética',
  },
  accessibility: {
    title: 'Accesibilidad',
    lead: (paper) => `Hasta qué punto todos pueden usar las páginas de ${paper}.`,
    aim: 'Nuestro objetivo',
    standard:
      'Cada página debe poder usarse con el teclado, con un lector de pantalla, ampliada y sin script. La referencia es WCAG 2.2, nivel AA.',
    checked: 'Qué se comprobó',
    check: (on, pages, tool) =>
      `El sistema que hace estas páginas se comprobó con contenido de ejemplo (fecha: ${on}): ${pages} páginas de todo tipo, en claro y en oscuro, con el programa ${tool}.`,
    none: 'El programa no encontró ningún incumplimiento.',
    found: 'El programa encontró incumplimientos de estas reglas:',
    known: 'Deficiencias conocidas',
    shortcomings: [
      'Un programa ve solo una parte de lo que pide la referencia. No sustituye una comprobación hecha por personas que usan productos de apoyo.',
      'Los textos alternativos, los pies y los intertítulos los escriben personas. Pueden faltar o ser incorrectos, sobre todo en artículos antiguos.',
      'Los vídeos, mapas y mensajes de otros sitios, y los archivos enlazados, no los hace este sistema.',
    ],
    tell: 'Si algo no funciona',
  },
  preferred: (paper) => `Preferir ${paper} en Google`,
  correctedSince: 'Corregido desde que lo leyó:',
}

const ar: PaperPageWords = {
  responsibility: {
    title: 'من المسؤول عن هذه الصحيفة',
    lead: (paper) => `من يُصدر ${paper}، ومن يقرّر، ومن يموّل، وإلى من تُقدَّم الشكاوى.`,
    owner: 'الناشر والمالك',
    responsible: 'المسؤول عن النشر',
    contact: 'للتواصل',
    regulator: 'الجهة الرقابية أو مجلس الصحافة',
    funding: 'التمويل',
    ethics: 'أخلاقيات المهنة',
  },
  accessibility: {
    title: 'إمكانية الوصول',
    lead: (paper) => `إلى أي حد يستطيع الجميع استخدام صفحات ${paper}.`,
    aim: 'هدفنا',
    standard:
      'ينبغي أن تُستخدم كل صفحة بلوحة المفاتيح وبقارئ الشاشة ومكبَّرةً ومن دون برامج نصية. المعيار هو WCAG 2.2 بمستوى AA.',
    checked: 'ما الذي فُحص',
    check: (on, pages, tool) =>
      `فُحص النظام الذي يصنع هذه الصفحات بمحتوى تجريبي (التاريخ: ${on}). عدد الصفحات، من كل الأنواع: ${pages}، في الوضعين الفاتح والداكن، ببرنامج ${tool}.`,
    none: 'لم يجد البرنامج أي مخالفة.',
    found: 'وجد البرنامج مخالفات لهذه القواعد:',
    known: 'نواقص معروفة',
    shortcomings: [
      'لا يرى البرنامج إلا جزءًا مما يطلبه المعيار، ولا يغني عن فحص يجريه أشخاص يستخدمون التقنيات المساعدة.',
      'النصوص البديلة والشروح والعناوين الفرعية يكتبها أشخاص، وقد تكون ناقصة أو خاطئة، ولا سيما في القصص القديمة.',
      'الأفلام والخرائط والمنشورات من مواقع أخرى، والملفات المرتبطة بالقصص، لا يصنعها هذا النظام.',
    ],
    tell: 'إذا لم يعمل شيء ما',
  },
  preferred: (paper) => `تفضيل ${paper} في غوغل`,
  correctedSince: 'صُوّبت بعد أن قرأتها:',
}

/** Texts of the generated pages in the language of a speech, so that a page never mixes two languages. */
export const paperPageWordsOf = ({ language }: Pick<Speech, 'language'>): PaperPageWords =>
  textIn<PaperPageWords>({ en, de, fr, es, ar }, language).words
