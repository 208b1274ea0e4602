// Every word of the pressure explorer; `state.texts` may replace any of them. {…} is filled in.

export const TEXTS = {
  title: "One force, eight contacts",
  question: "The same {force} N, once under a whole hand, once under a {small}. How many times higher is the pressure under the {small}?",
  choices: [
    { value: 1, label: "About the same" },
    { value: 4, label: "About 4 times" },
    { value: 12, label: "About 12 times" },
    { value: 40, label: "About 40 times" },
  ],
  reveal: "Show me",
  again: "Guess again",
  guessFirst: "Guess first: a guess that turns out wrong is remembered best.",
  right: "Yes.",
  wrong: "More than you thought.",
  wrongLess: "Less than you thought.",
  unguessed: "",
  answer: "About {ratio} times, somewhere from {low} to {high}, as hands differ. The force is the same; the {small} puts it on far less skin.",
  force: "Force",
  scale: "about {kg} kg on a scale",
  oil: "Oil",
  prints: "Contact prints, all to the same scale",
  caption: "Every contact surface at {force} N, {oil}",
  columns: { contact: "Contact", area: "Area", pressure: "Pressure", drag: "Sideways drag", walton: "Walton level", limit: "Never more than" },
  short: { area: "Area", pressure: "Pressure", drag: "Drag", walton: "Walton", limit: "At most" },
  estimates: "Areas, bands and ceilings are estimates. The Walton level comes from each contact's own force band, not from kPa.",
  above: "above {level}",
  limitForce: "force ceiling",
  limitPressure: "comfort, {kpa} kPa",
  over: "too much here",
  result: "At {force} N: {broadKpa} kPa under a {broad}, {smallKpa} kPa under a {small}. Sideways drag, {oil}: about {drag} N under each of them. {over}",
  overList: "Too much for: {names}.",
  overNone: "Within every ceiling.",
  oilTitle: "“Less oil goes deeper”: half true",
  oilTrue: "True: with less oil your hands drag more and take more skin along, {dry} N sideways ({dryName}) against {wet} N ({wetName}).",
  oilFalse: "Not true: it does not press deeper. How far the tissue is pressed in depends on how hard you lean and on how small the contact is. The kPa above stay the same whatever the oil.",
  safeTitle: "A low figure is no proof of safety",
  safe: "A forearm spreads its weight and shows only a few kPa, yet on a floating rib or over a kidney the same lean can do harm. What lies underneath decides. So each contact has a force ceiling as well, and the lower of the two limits counts.",
  handTitle: "Your own hand",
  handLength: "Hand length, wrist crease to fingertip (cm)",
  handBreadth: "Hand breadth, across the knuckles (cm)",
  handArea: "Your whole hand: about {area} cm².",
  handUsual: "Shown for a middling hand, {area} cm². Measure yours and the figures follow.",
};

/** A text with its {names} filled in. */
export const fill = (template, values = {}) =>
  template.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
