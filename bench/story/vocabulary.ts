/** English that the story is told in: what is counted, what became of it, and what papers fill lines with. */
const list = (text: string): readonly string[] => text.trim().split(/\s+/);

export const COUNTED = list(`
  soldiers officers conscripts volunteers medics pilots sailors gunners engineers sappers civilians refugees
  houses schools hospitals bridges depots hangars warehouses tractors trucks tanks howitzers mortars launchers
  missiles drones helicopters boats ferries trains wagons horses cattle wells dams turbines pylons cables mines
`);

export const BECAME = list(`
  killed wounded captured missing evacuated displaced destroyed damaged seized delivered repaired abandoned
`);

export const EVENTS = list(
  'offensive crossing siege retreat evacuation blockade ceasefire exchange landing uprising',
);

export const ASPECTS = list('toll supply movement recovery deployment');

export const DEEDS = [
  'has withdrawn from',
  'still holds',
  'has crossed the river at',
  'has stopped fighting near',
  'receives weapons through',
  'has mined the road to',
];

/** Roughly by how often papers use them; the first far more often than the last. */
export const PROSE = list(`
  officials said according agency briefing reporters told statement units front line week region forces near
  latest reports night morning command army border district governor spokesman minister council security
  intelligence assessment parliament session closed evening video footage satellite images analysts villages
  positions heavy fighting assault positions artillery shelling river road railway convoy brigade battalion
  regiment commander headquarters losses reserve rotation supply ammunition fuel winter mud frost spring summer
  negotiations envoys talks ceasefire proposal delegation embassy allies summit aid package sanctions export
  rescue crews workers residents shelter basement electricity water heating outage repair columns smoke wreckage
  prisoners exchange bodies families identification cemetery hospital surgeons ward stretcher donors blood
  harvest grain port vessel crew captain insurance cargo pier crane warehouse inspection corridor
`);
