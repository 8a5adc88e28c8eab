/** "Ukrainian", "South Koreans", "American", "Danish", "Chinese": a people rather than a government. */
const PEOPLE = /(?:ian|ean|can|ish|ese|eli|raqi|ani)s?$/;

export const namesPeople = (phrase: string): boolean => PEOPLE.test(phrase);

/**
 * Cities and buildings that newspapers put for a government. They speak; a country's own name beside a
 * count may as well say whose it is: "Ukraine losses" are no losses according to Ukraine.
 */
const SEATS = new Set(
  (
    'kyiv kiev київ киев kiew 키이우 moscow москва kremlin кремль moskau 모스크바 seoul сеул 서울 pyongyang пхеньян 평양 ' +
    'washington pentagon beijing tokyo london paris berlin brussels warsaw ankara tehran jerusalem minsk vilnius riga ' +
    'tallinn helsinki stockholm oslo copenhagen prague budapest bucharest rome madrid vienna bern athens delhi ' +
    'islamabad kabul baghdad damascus beirut cairo riyadh doha taipei hanoi canberra ottawa brasilia nairobi'
  ).split(' '),
);

export const isSeat = (phrase: string): boolean => SEATS.has(phrase);
