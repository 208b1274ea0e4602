// Brings the tools of a handout to life: each `.course-tool` holds a still figure, a mount and its state as JSON.
// The scripts before this one put the modules that the page needs into `courseTools`, by name.

import { createHost, mount } from "./host.js";

/** Mount one `.course-tool`; on any fault its still picture stays. Gives whether it runs. */
export async function mountTool(wrapper, modules = globalThis.courseTools ?? {}) {
  const widget = modules[wrapper.dataset.module]?.default;
  const data = wrapper.querySelector('script[type="application/json"]');
  const el = wrapper.querySelector(".course-mount");
  if (!widget || !data || !el) return false;
  try {
    const state = JSON.parse(data.textContent);
    // Each picture stands in the file once: in the still figure, or in the one that a link there points to. A tool
    // with several has the name of each beside it.
    const shown = [...wrapper.querySelectorAll("figure img, figure a.same-picture")];
    const images = shown.map((one) => (one.matches("a") ? picturePointedTo(one) : one).getAttribute("src"));
    const pictures = Object.fromEntries((state.pictured ?? []).map((name, k) => [name, images[k]]));
    await mount(widget, createHost({ base_picture: images[0] ?? "", pictures, ...state, static: true }), el);
    wrapper.classList.add("live");
    return true;
  } catch (error) {
    el.replaceChildren();
    console.error(`The tool "${wrapper.dataset.tool}" could not start; its picture is shown instead.`, error);
    return false;
  }
}

const picturePointedTo = (link) => link.ownerDocument.querySelector(`${link.getAttribute("href")} img`);

/** Mount every tool of a page. */
export const mountAll = (root = document) => Promise.all([...root.querySelectorAll(".course-tool")].map((one) => mountTool(one)));

// A module script runs when the page has been read.
if (typeof document !== "undefined") mountAll();
