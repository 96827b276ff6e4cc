import type { en } from '#domain/words/republish/en.ts'

export const fr: typeof en = {
  panel: 'Republier cet article',
  toPage: 'Texte, HTML et ce que nous demandons',
  title: (headline) => `Republier « ${headline} »`,
  rules: (paper) =>
    `Reprenez le texte tel quel, avec la mention de la source à la fin. N’en changez pas le sens et ne le vendez pas seul. ${paper} vous signale les corrections si vous indiquez ci-dessous où se trouve votre copie.`,
  head: 'Ligne à placer dans l’en-tête de votre page',
  canonical: 'Elle indique aux moteurs de recherche où est l’original.',
  noindex: 'Elle tient votre copie hors des moteurs de recherche.',
  text: 'Texte brut',
  pictures:
    'Vous pouvez utiliser les images présentes dans le HTML. Copiez-les sur votre serveur et gardez leur crédit.',
  noPictures: 'Les images de cet article ne font pas partie de la licence.',
  credit: (paper) => `Cet article a d’abord été publié par ${paper}.`,
  licence: (licence) => `Licence : ${licence}.`,
  ownTerms: 'conditions du journal',
  form: {
    title: 'Où se trouve votre copie ?',
    text: 'Nous envoyons d’abord une lettre à votre adresse. Ensuite nous écrivons seulement quand un article que vous avez republié change.',
    house: 'Nom de votre publication',
    contact: 'Adresse e-mail pour les corrections',
    address: 'Adresse de votre copie (https://…)',
    send: 'Nous le dire',
  },
  problems: {
    fields:
      'Il manque quelque chose : le nom de votre publication, une adresse e-mail et l’adresse https de votre copie.',
    gone: 'Cet article ne peut plus être republié.',
  },
  confirm: {
    title: 'Est-ce votre adresse ?',
    text: (address, copies) => `${address} sera averti quand un article que vous avez republié change. ${copies}`,
    button: 'Oui, avertissez-nous',
    done: 'Nous vous avertirons',
    doneText: 'Une lettre arrive quand un article republié est corrigé, mis à jour ou retiré.',
  },
  ended:
    'Les liens des lettres expirent après sept jours. Renvoyez le formulaire de l’article pour en recevoir un autre.',
  letters: {
    confirm: {
      subject: (paper) => `À confirmer : corrections de ${paper}`,
      text: (paper) => `quelqu’un, sans doute vous, a dit à ${paper} que vous avez republié un article, ici :`,
    },
    notice: {
      subject: (paper, headline, more) =>
        more === 0 ? `${paper} : modifié, « ${headline} »` : `${paper} : « ${headline} » et ${more} autres modifiés`,
      text: (paper) =>
        `des articles de ${paper} que vous avez republiés ont changé. Merci de modifier aussi vos copies.`,
      corrected: 'Corrigé :',
      updated: 'Mis à jour :',
      withdrawn: 'Retiré. Merci de supprimer votre copie :',
      now: 'Le texte actuel :',
      yours: 'Votre copie :',
      why: (paper) => `Vous recevez cette lettre parce que ${paper} connaît ces copies. Pour ne plus en recevoir :`,
    },
  },
}
