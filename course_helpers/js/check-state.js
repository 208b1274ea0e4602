// Where a question stands and what a lesson's questions come to: pure functions of what was tried, in order.
//
// Every kind of question comes down to turns: the right answer has turn 1, steps in order have 1 to n, mistakes have 0.

const turns = (question) => Math.max(...question.answers.map(({ turn }) => turn));

/** What was right so far and what was not, in the order of trying; whether the last was a hit, and all done without a mistake. */
export function standing(question, tried = []) {
  const right = [];
  const wrong = [];
  let last = null;
  for (const name of tried) {
    const answer = question.answers.find((one) => one.name === name);
    if (!answer || right.length === turns(question)) continue;
    (answer.turn === right.length + 1 ? right : wrong).push(answer);
    last = answer;
  }
  const done = right.length === turns(question);
  return { right, wrong, last, hit: right.at(-1) === last, done, atOnce: done && wrong.length === 0 };
}

/** What was tried, with one more; null where pressing it says nothing new. */
export function press(question, tried, name) {
  const { right, wrong, done } = standing(question, tried);
  const isNamed = (answer) => answer.name === name;
  if (done || right.some(isNamed) || !question.answers.some(isNamed)) return null;
  if (question.kind !== "order" && wrong.some(isNamed)) return null; // a step that came too early will be right later
  return [...tried, name];
}

/** All questions together: how many are answered, how many at once, which ones and which lessons deserve another look. */
export function overview(questions, answers) {
  const stands = questions.map((question) => standing(question, answers[question.id]));
  const missed = questions.filter((_, k) => stands[k].wrong.length > 0);
  const lessons = new Map(missed.filter((question) => question.from).map(({ from }) => [from.number, from]));
  return {
    stands,
    total: questions.length,
    answered: stands.filter(({ done }) => done).length,
    firstTry: stands.filter(({ atOnce }) => atOnce).length,
    done: stands.every(({ done }) => done),
    own: missed.filter((question) => !question.from).map((question) => questions.indexOf(question) + 1),
    lessons: [...lessons.values()].sort((one, other) => one.number.localeCompare(other.number)),
  };
}
