// Every word that "Check yourself" itself says; questions, answers and feedback come from the course's data.

export const WORDS = {
  title: (lesson) => `Check yourself: ${lesson}`,
  hints: {
    choice: "Say your answer aloud, then press it.",
    order: "Press the steps in the order in which you would do them.",
    find: "Press a letter on the back.",
  },
  right: "Yes.",
  wrong: "Not quite.",
  early: "Not yet.",
  inOrder: "Yes, that is the order.",
  step: (turn, text) => `${turn}. ${text}`,
  next: "What comes next?",
  place: (turn) => `Step ${turn}.`,
  spot: (letter, text) => `${letter}: ${text}`,
  found: (letter, name) => `${letter}: ${name}.`,
  progress: (answered, total) => `${answered} of ${total} right`,
  allDone: (total) => `All ${total} right`,
  firstTry: (count, total) =>
    count === total ? "Every one at the first try." : count === 0 ? "None at the first try, and now you know them all." : `${count} of ${total} at the first try.`,
  ownAgain: (numbers) => `Worth another look in this lesson: ${numbers.length > 1 ? "questions" : "question"} ${listed(numbers)}.`,
  lessonsAgain: "Worth another look from earlier:",
  lesson: ({ number, title }) => `Lesson ${number}: ${title}`,
  later: "Ask each other again in two days, with the page closed.",
  again: "Start again",
  restarted: "Back at the first question. Nothing is answered yet.",
};

/** 1, 2 and 5 as people say it. */
export function listed(things) {
  const words = things.map(String);
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
