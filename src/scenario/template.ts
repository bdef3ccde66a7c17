// The file that `init` writes: a small scenario that runs as it is, with comments for whoever changes it.

/** @param id - name of the scenario, for its title */
export function scenarioTemplate(id: string): string {
  const title = JSON.stringify(id);
  return `# A scenario: what is simulated, in one file. Run it with: tiltaksflyt run ${id}.yaml
# Everything left out is off, empty or neutral. \`tiltaksflyt explain\` shows what a file comes to,
# \`tiltaksflyt schema\` what may be written.
schema: 1
title: { nb: ${title}, en: ${title} }
question: What do the six-month rates of two measures say when one leads to the other?
seed: ${title}
replications: 10

# Nothing is counted in the warm-up; exits are counted in the window; people are followed after it.
time: { warmUp: 2 years, window: 2 years, followUp: 3 years }

# Who comes. Barriers run from 0 (none) to 1; a number may carry where it comes from.
groups:
  jobseekers:
    names: { nb: arbeidssøkere, en: jobseekers }
    arrivals: { value: 2000 /year, source: assumption, grade: E, range: [1000 /year, 4000 /year] }
    barriers:
      habits: { distribution: beta, alpha: 3, beta: 3 }
      skills: { distribution: beta, alpha: 3, beta: 3 }
    leaving: 0.02 /month

# What there is. Content is what a full dose takes off a person with the group's mean barrier.
measures:
  practice:
    names: { nb: Arbeidstrening, en: Work training }
    family: workTrial
    places: 150
    duration: { distribution: lognormal, median: 4 months, sigma: 0.5, cap: 12 months }
    patience: { distribution: lognormal, median: 8 weeks, sigma: 0.6 }
    content: { habits: 0.2 }
    searchInside: 0.6
  course:
    names: { nb: Kurs, en: Course }
    family: qualification
    places: 150
    intake: { every: 8 weeks }
    duration: { distribution: triangular, low: 2 months, mode: 4 months, high: 8 months }
    patience: { distribution: lognormal, median: 8 weeks, sigma: 0.6 }
    content: { skills: 0.2 }
    searchInside: 0.5

# Who is sent where: fixed shares here; \`chooser: caseworker\` lets a caseworker decide.
chooser:
  routes:
    jobseekers:
      start: { practice: 0.4, search: 0.6 }
      practice: { course: 0.5, search: 0.5 }
      course: { search: 1 }
      renege:practice: { search: 1 }
      renege:course: { search: 1 }

# Jobs come by one hazard for everybody; what differs is what stands in people's way.
job:
  baseHazard: 0.08 /month
  beta: { habits: 1.5, skills: 1.5 }
  loss: 0.02 /month

mechanisms:
  content: on
  searchInside: on
  leaving: on
  jobLoss: on
  reneging: on
`;
}
