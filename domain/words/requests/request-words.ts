import type { Rung } from '#domain/requests/request-views.ts'
import { textIn } from '#domain/words/text-in.ts'

/** Texts of the form by which readers ask to take a name or a story down, and of the counts below it; others are those of newsletters. */
const en = {
  title: 'Ask us to change or take down a story',
  lead: 'Is there something about you that is wrong, or that should no longer be found? An editor reads every request and decides.',
  name: 'Your name',
  about: 'Addresses of the stories',
  words: 'What do you ask for, and why?',
  kept: 'Your name, address and text are seen by our editors alone, and erased some time after the decision.',
  send: 'Send the request',
  received: (n: number) => `Your request has the number ${n}`,
  next: 'Keep it. An editor will decide and write to you; no letter is sent before. Nobody else sees what you wrote.',
  closed: 'We take no requests here.',
  incomplete: 'Something is missing, or the e-mail address is none. Go back and fill in every field.',
  counts: 'What came of requests',
  countsLead: 'How many requests we got each year, and how they were decided.',
  nothingYet: 'No request yet.',
  requests: 'Requests',
  rungs: {
    nothing: 'Left as it was',
    note: 'Note added',
    update: 'Story updated',
    'name-replaced': 'Name replaced',
    'no-index': 'Out of search engines',
    recall: 'Taken down',
  } satisfies Record<Rung, string>,
}
export type RequestWords = typeof en

const de: RequestWords = {
  title: 'Einen Artikel ändern oder entfernen lassen',
  lead: 'Steht hier etwas Falsches über Sie, oder etwas, das nicht mehr zu finden sein soll? Die Redaktion liest jede Bitte und entscheidet.',
  name: 'Ihr Name',
  about: 'Adressen der Artikel',
  words: 'Worum bitten Sie, und warum?',
  kept: 'Name, Adresse und Text sieht nur die Redaktion; einige Zeit nach der Entscheidung werden sie gelöscht.',
  send: 'Bitte abschicken',
  received: (n) => `Ihre Bitte hat die Nummer ${n}`,
  next: 'Heben Sie sie auf. Die Redaktion entscheidet und schreibt Ihnen; vorher kommt kein Brief. Niemand sonst sieht, was Sie geschrieben haben.',
  closed: 'Hier nehmen wir keine Bitten an.',
  incomplete: 'Etwas fehlt, oder die E-Mail-Adresse ist keine. Gehen Sie zurück und füllen Sie jedes Feld aus.',
  counts: 'Was aus den Bitten wurde',
  countsLead: 'Wie viele Bitten wir in jedem Jahr bekamen, und wie zuletzt entschieden wurde.',
  nothingYet: 'Noch keine Bitte.',
  requests: 'Bitten',
  rungs: {
    nothing: 'Blieb, wie es war',
    note: 'Anmerkung ergänzt',
    update: 'Artikel aktualisiert',
    'name-replaced': 'Name ersetzt',
    'no-index': 'Aus Suchmaschinen genommen',
    recall: 'Entfernt',
  },
}

const fr: RequestWords = {
  title: 'Demander la modification ou le retrait d’un article',
  lead: 'Un article dit quelque chose de faux à votre sujet, ou qui ne devrait plus être trouvé ? La rédaction lit chaque demande et décide.',
  name: 'Votre nom',
  about: 'Adresses des articles',
  words: 'Que demandez-vous, et pourquoi ?',
  kept: 'Seule la rédaction voit votre nom, votre adresse et votre texte ; ils sont effacés quelque temps après la décision.',
  send: 'Envoyer la demande',
  received: (n) => `Votre demande porte le numéro ${n}`,
  next: 'Gardez-le. La rédaction décidera et vous écrira ; aucune lettre ne part avant. Personne d’autre ne voit ce que vous avez écrit.',
  closed: 'Nous ne prenons pas de demandes ici.',
  incomplete:
    'Il manque quelque chose, ou l’adresse e-mail n’en est pas une. Revenez en arrière et remplissez chaque champ.',
  counts: 'Suites données aux demandes',
  countsLead: 'Combien de demandes nous avons reçues chaque année, et quelle fut la dernière décision.',
  nothingYet: 'Aucune demande pour l’instant.',
  requests: 'Demandes',
  rungs: {
    nothing: 'Laissé tel quel',
    note: 'Note ajoutée',
    update: 'Article mis à jour',
    'name-replaced': 'Nom remplacé',
    'no-index': 'Hors des moteurs de recherche',
    recall: 'Retiré',
  },
}

const es: RequestWords = {
  title: 'Pedir que se cambie o se retire un artículo',
  lead: '¿Hay algo falso sobre usted, o que ya no debería encontrarse? La redacción lee cada petición y decide.',
  name: 'Su nombre',
  about: 'Direcciones de los artículos',
  words: '¿Qué pide, y por qué?',
  kept: 'Solo la redacción ve su nombre, su dirección y su texto; se borran un tiempo después de la decisión.',
  send: 'Enviar la petición',
  received: (n) => `Su petición tiene el número ${n}`,
  next: 'Guárdelo. La redacción decidirá y le escribirá; antes no se envía ninguna carta. Nadie más ve lo que ha escrito.',
  closed: 'Aquí no recibimos peticiones.',
  incomplete: 'Falta algo, o la dirección de correo no lo es. Vuelva atrás y rellene todos los campos.',
  counts: 'En qué quedaron las peticiones',
  countsLead: 'Cuántas peticiones recibimos cada año, y cuál fue la última decisión.',
  nothingYet: 'Todavía ninguna petición.',
  requests: 'Peticiones',
  rungs: {
    nothing: 'Se dejó como estaba',
    note: 'Se añadió una nota',
    update: 'Se actualizó el artículo',
    'name-replaced': 'Se sustituyó el nombre',
    'no-index': 'Fuera de los buscadores',
    recall: 'Se retiró',
  },
}

const ar: RequestWords = {
  title: 'طلب تعديل مادة أو سحبها',
  lead: 'هل نُشر عنك شيء خاطئ، أو شيء لا ينبغي أن يبقى سهل العثور عليه؟ يقرأ المحررون كل طلب ويقررون.',
  name: 'اسمك',
  about: 'عناوين المواد',
  words: 'ماذا تطلب، ولماذا؟',
  kept: 'لا يرى اسمك وعنوانك ونصك إلا المحررون، وتُمحى بعد القرار بمدة.',
  send: 'إرسال الطلب',
  received: (n) => `رقم طلبك ${n}`,
  next: 'احتفظ به. سيقرر المحررون ويكتبون إليك، ولا تُرسل رسالة قبل ذلك. لا يرى ما كتبته أحد غيرهم.',
  closed: 'لا نستقبل الطلبات هنا.',
  incomplete: 'هناك حقل ناقص، أو البريد الإلكتروني غير صحيح. ارجع واملأ كل الحقول.',
  counts: 'ما آلت إليه الطلبات',
  countsLead: 'عدد الطلبات التي وصلتنا كل سنة، وآخر قرار في كل منها.',
  nothingYet: 'لا طلبات بعد.',
  requests: 'الطلبات',
  rungs: {
    nothing: 'بقيت كما هي',
    note: 'أضيفت ملاحظة',
    update: 'حُدّثت المادة',
    'name-replaced': 'استُبدل الاسم',
    'no-index': 'خارج محركات البحث',
    recall: 'سُحبت',
  },
}

/** Texts of requests in a language, and which that is. */
export const requestWordsOf = (tag: string) => textIn<RequestWords>({ en, de, fr, es, ar }, tag)
