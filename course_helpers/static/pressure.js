// Derived from course_helpers/js by `npm run build` there. Do not edit.

// pressure.js
var pressure_default = { render() {
} };
export {
  pressure_default as default
};
