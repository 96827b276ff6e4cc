import type { en } from '#domain/words/newsletters/en.ts'

export const fr: typeof en = {
  lead: 'Le journal par courriel. Choisissez ce que vous voulez recevoir.',
  address: 'Votre adresse électronique',
  consent: (paper) =>
    `${paper} vous envoie d’abord une lettre avec un lien de confirmation. Chaque lettre contient un lien pour ne plus la recevoir. Nous n’enregistrons ni ce que vous ouvrez ni ce que vous lisez.`,
  join: 'S’inscrire',
  all: 'Toutes les infolettres',
  sent: {
    title: 'Consultez votre messagerie',
    text: 'Une lettre avec un lien de confirmation est en route. Le lien est valable sept jours. Nous n’envoyons qu’une lettre de ce genre par jour : si vous avez déjà fait la demande, cherchez celle que vous avez.',
  },
  problems: {
    address: 'Ce n’est pas une adresse électronique. Vérifiez-la et renvoyez le formulaire.',
    list: 'Choisissez au moins une infolettre.',
    often: 'Trop de demandes sont venues de votre réseau. Réessayez dans une heure.',
    full: 'Nous ne pouvons pas enregistrer cela pour le moment, et rien n’a changé. Réessayez plus tard.',
    mail: 'Nous ne pouvons pas envoyer de lettres pour le moment. Réessayez plus tard.',
    taken: 'Quelqu’un reçoit déjà nos lettres à cette adresse. Rien n’a changé.',
    daily: 'Nous vous avons déjà envoyé une lettre aujourd’hui. Réessayez demain.',
  },
  notDone: 'Cela n’a pas fonctionné',
  confirm: {
    title: 'Encore une étape',
    text: (address) => `Voulez-vous recevoir ceci à ${address} ?`,
    button: 'Oui, envoyez-la-moi',
    done: 'Vous la recevrez',
    doneText: 'La prochaine lettre vous parviendra. Chaque lettre contient un lien pour ne plus la recevoir.',
  },
  ended: {
    title: 'Ce lien n’est plus valable',
    text: 'Les liens des lettres expirent après un certain temps ou quand ils ne servent plus. Inscrivez-vous de nouveau pour en recevoir un autre.',
  },
  leave: {
    title: 'Ne plus recevoir cette lettre ?',
    text: (address) => `${address} ne la recevra plus.`,
    button: 'Ne plus la recevoir',
    done: 'C’est fait',
    doneText: 'Vous ne recevrez plus les lettres de cette infolettre.',
  },
  change: 'Modifier vos choix',
  preferences: 'Ce que vous recevez',
  of: (address) => `Lettres à ${address}`,
  pause: 'Ne rien m’envoyer pendant 30 jours',
  pausedUntil: (date) => `En pause jusqu’au ${date}`,
  save: 'Enregistrer',
  saved: 'Enregistré.',
  newAddress: {
    title: 'Une autre adresse',
    text: 'Nous y envoyons d’abord une lettre. Rien ne change avant votre confirmation.',
    button: 'Envoyer la lettre',
    asked: 'Une lettre à la nouvelle adresse est en route. Son lien est valable sept jours.',
  },
  confirmAddress: {
    title: 'Utiliser la nouvelle adresse ?',
    text: (from, to) => `Les lettres iront désormais à ${to}, et plus à ${from}.`,
    button: 'L’utiliser',
    done: 'Les lettres vont désormais à cette adresse.',
  },
  data: {
    title: 'Ce que nous savons de vous',
    button: 'L’emporter dans un fichier',
    erase: 'Tout effacer',
    eraseText: 'Votre adresse et vos infolettres sont effacées aussitôt, et vous ne recevez plus de lettres.',
    sure: 'Oui, effacer',
    erased: 'Tout est effacé',
    erasedText: 'Nous n’avons plus votre adresse.',
  },
  letters: {
    hello: 'Bonjour,',
    confirm: {
      subject: (paper) => `À confirmer : lettres de ${paper}`,
      text: (paper) => `quelqu’un, sans doute vous, a demandé à ${paper} d’envoyer ceci à votre adresse :`,
    },
    known: {
      subject: (paper) => `Vous recevez déjà des lettres de ${paper}`,
      text: (paper) =>
        `quelqu’un, sans doute vous, a demandé à ${paper} ce que vous recevez déjà. Il n’y a rien à faire :`,
    },
    address: {
      subject: (paper) => `Votre nouvelle adresse pour les lettres de ${paper}`,
      text: (paper) =>
        `quelqu’un, sans doute vous, a demandé à ${paper} d’envoyer désormais ses lettres à cette adresse. Confirmez-le par ce lien :`,
    },
    until: (date) => `Le lien est valable jusqu’au ${date}. Il ouvre une page avec un bouton.`,
    ignore: 'Si ce n’était pas vous, ne faites rien : vous ne recevrez pas d’autre lettre.',
  },
  letter: {
    inBrowser: 'Lire cette lettre dans un navigateur',
    correctedSince: 'Rectifié depuis notre dernière lettre',
    withdrawn: 'Nous avons retiré cet article.',
    toPaper: (paper) => `Lire la suite sur ${paper}`,
    why: (list, paper) => `Vous recevez cette lettre parce que vous avez demandé « ${list} » de ${paper}.`,
    untracked: 'Nous n’enregistrons ni son ouverture ni ce que vous y lisez.',
    leave: 'Ne plus recevoir cette lettre',
  },
  copy: {
    getIt: 'Recevoir cette lettre par courriel',
    none: 'Aucune lettre n’est encore partie.',
    older: 'Lettres plus anciennes',
    all: (list) => `Toutes les lettres « ${list} »`,
    asNow: (date) => `Lettre du ${date}, avec ses articles tels qu’ils sont maintenant.`,
    lettersOf: (list, paper) => `Toutes les lettres « ${list} » de ${paper}.`,
  },
}
