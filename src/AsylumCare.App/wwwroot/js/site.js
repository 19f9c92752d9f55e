// The theme without a reload. The same links work without a script: the server keeps the choice in the same cookie.
const yearInSeconds = 31536000;

for (const link of document.querySelectorAll("[data-theme-choice]")) {
  link.addEventListener("click", event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    choose(link.dataset.themeChoice);
    link.closest("details").open = false;
    link.closest("details").querySelector("summary").focus();
  });
}

function choose(theme) {
  const isSystem = theme === "system";
  document.cookie = `tema=${isSystem ? "" : theme}; path=/; samesite=lax; max-age=${isSystem ? 0 : yearInSeconds}`;
  if (isSystem) delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  for (const link of document.querySelectorAll("[data-theme-choice]")) {
    if (link.dataset.themeChoice === theme) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}
